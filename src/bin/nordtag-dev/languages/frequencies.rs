//! Word frequencies of the package `wordfreq`: a folder of its `small_*.msgpack.gz` goes in, words with weights come out.

use std::path::Path;

use nordtag::packed;

/// The words of one language file.
pub struct Frequencies {
    /// Its code there: `sv`, `nb`, `pl`.
    pub lang: String,
    /// The words.
    pub words: Vec<String>,
    /// For each word, the sum of all weights up to and including it.
    pub cumulative: Vec<f64>,
}

/// Reads the small lists of a folder, in the order of their names.
pub fn read(folder: &Path) -> Result<Vec<Frequencies>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(lang) = name.strip_prefix("small_").and_then(|name| name.strip_suffix(".msgpack.gz")) else { continue };
        let bytes = std::fs::read(&path).map_err(|error| format!("{name}: {error}"))?;
        let unpacked = packed::unpack(&bytes).map_err(|error| format!("{name}: {error}"))?;
        let words = decode(&unpacked).ok_or_else(|| format!("{name}: expected a list of lists of words"))?;
        all.push(weigh(lang.to_owned(), words));
    }
    Ok(all)
}

/// Weights are the frequencies to the power of three quarters, so that rarer words are learnt too.
fn weigh(lang: String, ranked: Vec<(u32, String)>) -> Frequencies {
    // A step is a centibel: a hundred steps are a tenth of the frequency. Computed by multiplication alone, the same everywhere.
    const STEP: f64 = 0.982_878_873;
    let mut frequencies = Frequencies { lang, words: Vec::new(), cumulative: Vec::new() };
    let (mut sum, mut weight, mut at) = (0.0, 1.0, 0);
    for (centibels, word) in ranked {
        while at < centibels {
            weight *= STEP;
            at += 1;
        }
        sum += weight;
        frequencies.words.push(word);
        frequencies.cumulative.push(sum);
    }
    frequencies
}

/// MessagePack, as far as it is used there: one array, whose first member is a map that is left out, and whose others are arrays of strings.
fn decode(bytes: &[u8]) -> Option<Vec<(u32, String)>> {
    let mut reader = Reader { bytes };
    let n_ranks = reader.array()?;
    reader.skip_map()?;
    let mut ranked = Vec::new();
    for rank in 1..n_ranks {
        for _ in 0..reader.array()? {
            ranked.push((rank, reader.string()?));
        }
    }
    Some(ranked)
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    fn number(&mut self, width: usize) -> Option<u32> {
        let (number, rest) = self.bytes.split_at_checked(width)?;
        self.bytes = rest;
        Some(number.iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte)))
    }

    fn array(&mut self) -> Option<u32> {
        match self.number(1)? {
            short @ 0x90..=0x9F => Some(short & 0x0F),
            0xDC => self.number(2),
            0xDD => self.number(4),
            _ => None,
        }
    }

    fn string(&mut self) -> Option<String> {
        let len = match self.number(1)? {
            short @ 0xA0..=0xBF => short & 0x1F,
            0xD9 => self.number(1)?,
            0xDA => self.number(2)?,
            _ => return None,
        };
        let (text, rest) = self.bytes.split_at_checked(len as usize)?;
        self.bytes = rest;
        String::from_utf8(text.to_vec()).ok()
    }

    /// A map of short strings to short strings or small numbers.
    fn skip_map(&mut self) -> Option<()> {
        let len = self.number(1)?;
        for _ in 0..2 * (len.checked_sub(0x80)?) {
            if *self.bytes.first()? < 0x80 {
                self.number(1)?;
            } else {
                self.string()?;
            }
        }
        Some(())
    }
}

//! Words that are common in lower case, by language: from word frequencies and from how running text writes the words.

use std::collections::HashMap;

use nordtag::packed;

use super::{Folders, Header, Result, Rows};

/// Words rarer than this (centibels below 1) are not listed: about one in a million.
const RAREST: usize = 600;

/// Most words a list holds; the rest is rare enough to say nothing.
const MOST: usize = 16_000;

/// Makes `common.tsv` of each language.
pub fn make(folders: &Folders) -> Result<()> {
    let text = std::fs::read_to_string(&folders.text).map_err(|error| format!("{}: {error}", folders.text.display()))?;
    for (lang, file) in [("sv", "large_sv"), ("da", "small_da"), ("en", "large_en")] {
        let bytes = folders.read_bytes(&format!("wordfreq/wordfreq/data/{file}.msgpack.gz"))?;
        let written = written(&text, lang);
        let mut names = folders.list(&format!("{lang}/given.tsv"))?;
        names.extend(folders.list(&format!("{lang}/surname.tsv"))?);
        names.extend(folders.list(&format!("{lang}/place.tsv"))?);
        names.extend(folders.list("shared/place.tsv")?);
        let names: std::collections::HashSet<String> = names.into_keys().map(|name| name.to_lowercase()).collect();
        let mut rows = Rows::new();
        for (centibels, words) in frequencies(&bytes)?.iter().enumerate().take(RAREST) {
            for word in words.iter().filter(|word| word.chars().all(char::is_alphabetic) && word.chars().count() > 1) {
                let (lower, upper) = written.get(word.as_str()).copied().unwrap_or((0, 0));
                let share = match lower + upper {
                    0 if names.contains(word) => 0.0,
                    0 => 1.0,
                    all if all < 3 && names.contains(word) => f64::from(lower) / f64::from(all + 2),
                    all => f64::from(lower) / f64::from(all),
                };
                // Zipf's scale: 9 is every word, 3 one in a million; words written lower three times in ten lose half a step.
                let zipf = 9.0 - centibels as f64 / 100.0 + share.max(0.01).log10();
                if share >= 0.3 && rows.len() < MOST {
                    let bin = if zipf >= 5.0 {
                        3
                    } else if zipf >= 4.0 {
                        2
                    } else {
                        1
                    };
                    rows.entry(word.clone()).or_insert((String::new(), String::new(), bin, String::new()));
                }
            }
        }
        let source =
            "word frequencies of PyPI wordfreq 3.1, kept where running text (Universal Dependencies treebanks) has the word in lower case";
        let header = Header { language: lang, kind: "common", source, licence: "CC-BY-SA-4.0", total: 0 };
        folders.write(&format!("{lang}/common.tsv"), &header, &rows)?;
    }
    Ok(())
}

/// How often a language's text has each word in lower case, and capitalised within a sentence.
fn written(text: &str, lang: &str) -> HashMap<String, (u32, u32)> {
    let mut counts: HashMap<String, (u32, u32)> = HashMap::new();
    for line in text.lines() {
        let mut columns = line.splitn(3, '\t');
        let (Some(found), _, Some(text)) = (columns.next(), columns.next(), columns.next()) else { continue };
        if found != lang {
            continue;
        }
        let mut starts_sentence = true;
        for piece in text.split_whitespace() {
            let word = piece.trim_matches(|c: char| !c.is_alphabetic());
            if !word.is_empty() && word.chars().all(char::is_alphabetic) {
                let count = counts.entry(word.to_lowercase()).or_default();
                if word.starts_with(char::is_lowercase) {
                    count.0 += 1;
                } else if !starts_sentence && word.chars().skip(1).all(char::is_lowercase) {
                    count.1 += 1;
                }
            }
            starts_sentence = piece.ends_with(['.', '!', '?', ':', '"', '”', '»']) || word.is_empty();
        }
    }
    counts
}

/// The packed frequency list: words by centibels below 1, from a gzipped MessagePack array of arrays of strings after a header.
fn frequencies(bytes: &[u8]) -> Result<Vec<Vec<String>>> {
    let data = packed::unpack(bytes).map_err(|error| error.to_string())?;
    let mut reader = Packed { data: &data, at: 0 };
    let bins = reader.array()?;
    reader.skip()?;
    (1..bins).map(|_| (0..reader.array()?).map(|_| reader.string()).collect()).collect()
}

/// The few forms of MessagePack that frequency lists are made of.
struct Packed<'a> {
    data: &'a [u8],
    at: usize,
}

impl Packed<'_> {
    fn number(&mut self, bytes: usize) -> Result<usize> {
        let piece = self.data.get(self.at..self.at + bytes).ok_or("expected more of the frequency list")?;
        self.at += bytes;
        Ok(piece.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    fn array(&mut self) -> Result<usize> {
        match self.number(1)? {
            tag @ 0x90..=0x9f => Ok(tag & 0xf),
            0xdc => self.number(2),
            0xdd => self.number(4),
            tag => Err(format!("expected an array in the frequency list, found tag {tag:#x}")),
        }
    }

    fn string(&mut self) -> Result<String> {
        let length = match self.number(1)? {
            tag @ 0xa0..=0xbf => tag & 0x1f,
            0xd9 => self.number(1)?,
            0xda => self.number(2)?,
            tag => return Err(format!("expected a string in the frequency list, found tag {tag:#x}")),
        };
        let piece = self.data.get(self.at..self.at + length).ok_or("expected more of the frequency list")?;
        self.at += length;
        String::from_utf8(piece.to_vec()).map_err(|error| error.to_string())
    }

    /// Passes over the header: a small map of strings to strings and small numbers.
    fn skip(&mut self) -> Result<()> {
        let pairs = self.number(1)? & 0xf;
        for _ in 0..pairs {
            self.string()?;
            if self.data.get(self.at).is_some_and(|tag| *tag < 0x80) {
                self.at += 1;
            } else {
                self.string()?;
            }
        }
        Ok(())
    }
}

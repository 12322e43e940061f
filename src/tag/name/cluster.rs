//! Clusters: groups of words that keep the same company, made from word vectors and texts; a word's letters become the number of its cluster.

use crate::embedded::Aligned;
use crate::lang::Lang;

use super::hash;

/// What the file begins with.
const MAGIC: &[u8; 8] = b"nordclu1";
/// Clusters at most; 0 is that of words in none.
const CLUSTERS: usize = 2048;
/// Bytes before the buckets: the magic, eight that are free, and the coarse cluster of each cluster.
const HEADER: usize = 16 + CLUSTERS;
/// Bytes of a row: a check and a cluster, two each.
const ROW: usize = 4;
/// Bytes of a bucket: eight rows.
const BUCKET: usize = 8 * ROW;
/// Of a hundred rows, so many are filled on average; the rarer words of a full bucket are left out.
const FILLED: usize = 65;
/// The check of a free row.
const FREE: u16 = 0;

static FILE: &Aligned<[u8]> = &Aligned(*include_bytes!("clusters.gen.bin"));

/// The number of a cluster; words of equal numbers keep the same company.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cluster(pub u16);

impl Cluster {
    /// The cluster of words in none.
    pub const NONE: Cluster = Cluster(0);

    /// The cluster of clusters it belongs to; 0 for words in none.
    #[inline]
    pub fn coarse(self) -> u8 {
        FILE.0.get(HEADER - CLUSTERS + self.0 as usize).copied().unwrap_or(0)
    }
}

/// The cluster of a word, by the hash of its letters in lower case.
///
/// Capitalised words of a Nordic text that it has in none of its own may be in one of the English ones: names are much the same everywhere.
pub fn cluster(lower: u64, is_capital: bool, lang: Lang) -> Cluster {
    match lang {
        Lang::Sv | Lang::Da => match find(key(lower, lang)) {
            Cluster::NONE if is_capital => find(key(lower, Lang::En)),
            found => found,
        },
        Lang::En | Lang::Und | Lang::Zxx => find(key(lower, Lang::En)),
    }
}

/// The key of a word in the clusters of a language.
const fn key(lower: u64, lang: Lang) -> u64 {
    hash::join(lower, lang as u64)
}

fn find(key: u64) -> Cluster {
    let buckets = FILE.0[HEADER..].as_chunks::<BUCKET>().0;
    let check = check_of(key).to_le_bytes();
    let found = buckets[bucket_of(key, buckets.len())].as_chunks::<ROW>().0.iter().find(|row| row[..2] == check);
    found.map_or(Cluster::NONE, |row| Cluster(u16::from_le_bytes([row[2], row[3]])))
}

fn bucket_of(key: u64, n_buckets: usize) -> usize {
    ((key >> 32) * n_buckets as u64 >> 32) as usize
}

fn check_of(key: u64) -> u16 {
    (key as u16).max(FREE + 1)
}

/// Words in clusters, and clusters in coarse ones; both counted from 0.
#[derive(Clone, Debug)]
pub struct Grouped {
    /// One a word.
    pub of_words: Vec<u16>,
    /// One a cluster.
    pub of_clusters: Vec<u16>,
}

/// Clusters in the making.
#[derive(Debug, Default)]
pub struct Table {
    /// Coarse clusters, one a cluster but that of words in none.
    coarse: Vec<u8>,
    /// Keys and clusters, by language and frequency.
    words: Vec<(u64, Cluster)>,
    n_coarse: u8,
}

impl Table {
    /// Adds the clusters of a language; the most frequent word comes first.
    ///
    /// # Panics
    /// When there are more clusters than the file has room for.
    pub fn add<'a>(&mut self, lang: Lang, words: impl IntoIterator<Item = &'a str>, grouped: &Grouped) {
        let base = self.coarse.len() as u16 + 1;
        let n_coarse = grouped.of_clusters.iter().max().map_or(0, |most| most + 1);
        let coarse = |number: u16| u8::try_from(u16::from(self.n_coarse) + 1 + number).expect("there are fewer than 256 coarse clusters");
        self.coarse.extend(grouped.of_clusters.iter().map(|&number| coarse(number)));
        assert!(self.coarse.len() < CLUSTERS, "there are at most {CLUSTERS} clusters");
        self.n_coarse += n_coarse as u8;
        let words = words.into_iter().zip(&grouped.of_words);
        self.words.extend(words.map(|(word, number)| (key(hash::word(word.as_bytes()), lang), Cluster(base + number))));
    }

    /// The bytes of the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let n_buckets = (self.words.len() * 100 / FILLED).div_ceil(8).max(1);
        let mut bytes = vec![0; HEADER + n_buckets * BUCKET];
        bytes[..MAGIC.len()].copy_from_slice(MAGIC);
        bytes[HEADER - CLUSTERS + 1..][..self.coarse.len()].copy_from_slice(&self.coarse);
        let buckets = bytes[HEADER..].as_chunks_mut::<BUCKET>().0;
        for &(key, cluster) in &self.words {
            let check = check_of(key).to_le_bytes();
            let rows = buckets[bucket_of(key, n_buckets)].as_chunks_mut::<ROW>().0;
            // Of two words that cannot be told apart, the first, more frequent one is kept.
            let place = rows.iter().position(|row| row[..2] == check || row[..2] == FREE.to_le_bytes());
            if let Some(row) = place.map(|place| &mut rows[place]).filter(|row| row[..2] != check) {
                row[..2].copy_from_slice(&check);
                row[2..].copy_from_slice(&cluster.0.to_le_bytes());
            }
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str, is_capital: bool, lang: Lang) -> Cluster {
        cluster(hash::word(word.as_bytes()), is_capital, lang)
    }

    #[test]
    fn the_embedded_file_is_whole() {
        let (header, buckets) = FILE.0.split_at(HEADER);
        assert_eq!(&header[..MAGIC.len()], MAGIC);
        assert_eq!(buckets.len() % BUCKET, 0);
        let rows = buckets.as_chunks::<ROW>().0.iter().filter(|row| row[..2] != FREE.to_le_bytes());
        let clusters: Vec<Cluster> = rows.map(|row| Cluster(u16::from_le_bytes([row[2], row[3]]))).collect();
        assert!(clusters.len() > 50_000);
        assert!(clusters.iter().all(|cluster| (cluster.0 as usize) < CLUSTERS && cluster.coarse() > 0));
    }

    #[test]
    fn words_of_the_same_company_are_in_the_same_cluster() {
        assert_ne!(of("monday", true, Lang::En), Cluster::NONE);
        assert_eq!(of("monday", true, Lang::En), of("tuesday", true, Lang::En));
        assert_ne!(of("said", false, Lang::En), of("monday", true, Lang::En));
        assert_eq!(of("xqzzyv", false, Lang::En), Cluster::NONE);
    }

    #[test]
    fn a_nordic_text_takes_english_clusters_for_capitalised_words_only() {
        assert_eq!(of("mitsubishi", true, Lang::Da), of("mitsubishi", true, Lang::En));
        assert_eq!(of("mitsubishi", false, Lang::Da), Cluster::NONE);
    }

    #[test]
    fn what_is_packed_is_found_again_and_nothing_else() {
        let words: Vec<String> = (0..500).map(|number| format!("word{number}")).collect();
        let grouped = Grouped { of_words: (0..500).map(|number| number % 7).collect(), of_clusters: vec![0, 0, 1, 1, 2, 2, 2] };
        let mut table = Table::default();
        table.add(Lang::En, words.iter().map(String::as_str), &grouped);
        let bytes = table.to_bytes();
        let rows = bytes[HEADER..].as_chunks::<ROW>().0;
        assert!(rows.iter().filter(|row| row[..2] != FREE.to_le_bytes()).count() > 490);
        assert_eq!(bytes[HEADER - CLUSTERS..][..9], [0, 1, 1, 2, 2, 3, 3, 3, 0]);
    }
}

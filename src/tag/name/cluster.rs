//! Clusters: groups of words that keep the same company, made from word vectors; a word's letters become the number of its cluster.

use crate::embedded::Aligned;

use super::hash;

/// What the file begins with.
const MAGIC: &[u8; 8] = b"nordclu1";
/// Clusters at most; 0 is that of words in none.
const CLUSTERS: usize = 1 << CLUSTER_BITS;
/// Bits of a row that say which cluster it is; the others are the check.
const CLUSTER_BITS: u32 = 10;
/// Bytes before the buckets: the magic, and the coarse cluster of each cluster; as many as make whole buckets.
const HEADER: usize = (MAGIC.len() + CLUSTERS).next_multiple_of(BUCKET);
/// Bytes of a row.
const ROW: usize = 3;
/// Rows of a bucket.
const ROWS: usize = 10;
/// Bytes of a bucket: half a line of the processor's cache.
const BUCKET: usize = 32;
/// Of a hundred rows, so many are filled on average; the rarer words of a full bucket are left out.
const FILLED: usize = 75;

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
        coarse(&FILE.0, self)
    }
}

/// The cluster of a word, by the hash of its letters in lower case ([`hash::word`]).
///
/// One word in four thousand that is in no cluster is taken for another that is.
pub fn cluster(lower: u64) -> Cluster {
    find(&FILE.0, lower)
}

fn coarse(file: &[u8], cluster: Cluster) -> u8 {
    file.get(MAGIC.len() + cluster.0 as usize % CLUSTERS).copied().unwrap_or(0)
}

fn find(file: &[u8], lower: u64) -> Cluster {
    let buckets = file.get(HEADER..).unwrap_or_default().as_chunks::<BUCKET>().0;
    let bucket = buckets.get(bucket_of(lower, buckets.len()));
    let mut rows = bucket.into_iter().flat_map(|bucket| bucket.as_chunks::<ROW>().0).map(number);
    let found = rows.find(|row| row >> CLUSTER_BITS == check_of(lower));
    Cluster(found.map_or(0, |row| (row % CLUSTERS as u32) as u16))
}

/// A row as a number: the check above the cluster; 0 is a free row.
fn number(row: &[u8; ROW]) -> u32 {
    u32::from_le_bytes([row[0], row[1], row[2], 0])
}

fn bucket_of(lower: u64, n_buckets: usize) -> usize {
    (((lower >> 32) * n_buckets as u64) >> 32) as usize
}

/// Never 0, which is the check of free rows.
fn check_of(lower: u64) -> u32 {
    (lower as u32 >> (8 + CLUSTER_BITS)).max(1)
}

/// Words in clusters, and clusters in coarse ones; both counted from 0.
#[derive(Clone, Debug)]
pub struct Grouped {
    /// One a word; below 1023.
    pub of_words: Vec<u16>,
    /// One a cluster; below 255.
    pub of_clusters: Vec<u16>,
}

/// The bytes of the file; the most frequent word comes first.
pub fn to_bytes<'a>(words: impl IntoIterator<Item = &'a str>, grouped: &Grouped) -> Vec<u8> {
    let n_buckets = (grouped.of_words.len() * 100).div_ceil(ROWS * FILLED).max(1);
    let mut bytes = vec![0; HEADER + n_buckets * BUCKET];
    bytes[..MAGIC.len()].copy_from_slice(MAGIC);
    for (byte, &coarse) in bytes[MAGIC.len() + 1..HEADER].iter_mut().zip(&grouped.of_clusters) {
        *byte = coarse as u8 + 1;
    }
    let buckets = bytes[HEADER..].as_chunks_mut::<BUCKET>().0;
    for (word, &cluster) in words.into_iter().zip(&grouped.of_words) {
        let lower = hash::word(word.as_bytes());
        let row = check_of(lower) << CLUSTER_BITS | (u32::from(cluster) + 1);
        let rows = buckets[bucket_of(lower, n_buckets)].as_chunks_mut::<ROW>().0;
        // Of two words that cannot be told apart, the first, more frequent one is kept.
        if let Some(free) = rows.iter().position(|row| number(row) == 0)
            && !rows[..free].iter().any(|other| number(other) >> CLUSTER_BITS == check_of(lower))
        {
            rows[free].copy_from_slice(&row.to_le_bytes()[..ROW]);
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Cluster {
        cluster(hash::word(word.as_bytes()))
    }

    #[test]
    fn the_embedded_file_is_whole() {
        let (header, buckets) = FILE.0.split_at(HEADER);
        assert_eq!(&header[..MAGIC.len()], MAGIC);
        let (buckets, rest) = buckets.as_chunks::<BUCKET>();
        assert!(rest.is_empty());
        let rows: Vec<u32> = buckets.iter().flat_map(|bucket| bucket.as_chunks::<ROW>().0).map(number).filter(|row| *row != 0).collect();
        assert!(rows.len() > 100_000, "{}", rows.len());
        assert!(rows.iter().all(|row| Cluster((row % CLUSTERS as u32) as u16).coarse() > 0));
    }

    #[test]
    fn words_of_the_same_company_are_in_the_same_cluster() {
        assert_ne!(of("monday"), Cluster::NONE);
        assert_eq!(of("monday"), of("tuesday"));
        assert_ne!(of("monday"), of("said"));
        assert_eq!(of("xqzzyvw"), Cluster::NONE);
        assert_eq!(Cluster::NONE.coarse(), 0);
    }

    #[test]
    fn what_is_packed_is_found_again() {
        let words: Vec<String> = (0..500).map(|number| format!("{:x}", hash::join(7, number))).collect();
        let grouped = Grouped { of_words: (0..500).map(|number| number % 7).collect(), of_clusters: vec![0, 0, 1, 1, 2, 2, 2] };
        let file = to_bytes(words.iter().map(String::as_str), &grouped);
        let found = words.iter().zip(&grouped.of_words).filter(|&(word, &cluster)| {
            let found = find(&file, hash::word(word.as_bytes()));
            found.0 == cluster + 1 && u16::from(coarse(&file, found)) == grouped.of_clusters[usize::from(cluster)] + 1
        });
        assert!(found.count() > 450);
    }

    #[test]
    fn a_file_that_is_cut_off_knows_no_words() {
        assert_eq!(find(&[], 7), Cluster::NONE);
        assert_eq!(find(&MAGIC[..], 7), Cluster::NONE);
        assert_eq!(coarse(&[], Cluster(3)), 0);
    }
}

//! Records of one size become columns, and back: bytes that mean the same lie together and pack better.

/// Bytes of a line of the processor's cache: the records of the scorer's weights.
pub const LINE: usize = 64;

/// The first bytes of all records, then the second ones, and so on; what is left behind the last whole record stays behind.
pub fn apart(records: &[u8], size: usize) -> Vec<u8> {
    let n = records.len() / size;
    let (whole, rest) = records.split_at(n * size);
    let columns = (0..size).flat_map(|column| whole.iter().skip(column).step_by(size));
    columns.chain(rest).copied().collect()
}

/// The records that such columns were made of.
pub fn together(columns: &[u8], size: usize) -> Vec<u8> {
    let n = columns.len() / size;
    let (whole, rest) = columns.split_at(n * size);
    let records = (0..n).flat_map(|record| whole.iter().skip(record).step_by(n));
    records.chain(rest).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_become_the_records_they_were_made_of() {
        assert_eq!(apart(b"abcabcab", 3), b"aabbccab");
        for n in 0..40 {
            let records: Vec<u8> = (0..n).collect();
            for size in 1..7 {
                assert_eq!(together(&apart(&records, size), size), records, "{n} {size}");
            }
        }
    }
}

//! Random numbers that are the same on every machine, and an exponential that is, too.

/// SplitMix64.
pub struct Random(pub u64);

impl Random {
    /// The next 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let bits = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// Whether something of so many percent happens.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// `e` to the power of a number not above 0, to six digits: the machine's own differs in the last bits from one library to another.
pub fn exp(power: f32) -> f32 {
    if power < -80.0 {
        return 0.0;
    }
    let mut product = 1.0 + power / 1024.0 * (1.0 + power / 2048.0);
    for _ in 0..10 {
        product *= product;
    }
    product.max(0.0)
}

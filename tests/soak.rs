//! How many random cases a law is tried on: few in each run of the tests, as many times more as `NORDTAG_SOAK` says.

use proptest::prelude::ProptestConfig;

/// `cases` random cases, or `NORDTAG_SOAK` times as many; what is found is printed, not kept in a file.
pub fn cases(cases: u32) -> ProptestConfig {
    let times = std::env::var("NORDTAG_SOAK").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig { cases: cases.saturating_mul(times), failure_persistence: None, ..ProptestConfig::default() }
}

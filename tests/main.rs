//! The one test binary; each suite with a sentence.

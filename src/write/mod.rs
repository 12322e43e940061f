//! `write`: records become lines.

pub mod json;

//! The one test binary; each suite with a sentence.

/// Charsets, stray bytes, double encoding.
mod charset;
/// HTML pages become text and blocks.
mod html;

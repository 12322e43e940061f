//! `write`: records become lines. Only here are offsets counted in characters, and only here is JSON known.

pub mod escape;
pub mod json;
pub mod offsets;
pub mod rows;
pub mod schema;
pub mod shape;
pub mod verify;

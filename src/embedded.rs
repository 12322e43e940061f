//! Files that are part of the program, laid so that they are used where they lie; the image that `build.rs` compiled from `gazetteers/`.

use crate::gazetteer::Gazetteer;
use crate::gazetteer::image::Image;

/// Lays a file on the border of a line of the processor's cache, so that a bucket of 64 bytes is one line and not two.
#[repr(C, align(64))]
pub struct Aligned<Bytes: ?Sized>(pub Bytes);

static IMAGE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.image"));

impl Gazetteer {
    /// The lists that come with nordtag. Nothing is read or built: they lie in the program as they are used.
    pub fn embedded() -> Gazetteer {
        Gazetteer::of(Image::embedded(IMAGE).expect("the image was made with this program"))
    }
}

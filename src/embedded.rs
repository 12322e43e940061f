//! The image that `build.rs` compiled from `gazetteers/`, as part of the program.

use crate::gazetteer::Gazetteer;
use crate::gazetteer::image::Image;

static IMAGE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.image"));

impl Gazetteer {
    /// The lists that come with nordtag. Nothing is read or built: they lie in the program as they are used.
    pub fn embedded() -> Gazetteer {
        Gazetteer::of(Image::embedded(IMAGE).expect("the image was made with this program"))
    }
}

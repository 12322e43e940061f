//! The names of elements, and what each means for the flow of text.

macro_rules! tags {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// An element's name; `Other` where it is none of those that matter here.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Tag { #[default] Other, $(#[doc = concat!("`", $name, "`")] $variant),* }

        impl Tag {
            /// The tag of a name in any case.
            pub fn of(name: &str) -> Tag {
                let mut buffer = [0u8; 12];
                let Some(lower) = buffer.get_mut(..name.len()) else { return Tag::Other };
                lower.copy_from_slice(name.as_bytes());
                lower.make_ascii_lowercase();
                match std::str::from_utf8(lower) {
                    $(Ok($name) => Tag::$variant,)*
                    _ => Tag::Other,
                }
            }

            /// The name in lower case; empty for `Other`.
            pub const fn name(self) -> &'static str {
                match self { Tag::Other => "", $(Tag::$variant => $name),* }
            }
        }
    };
}

tags! {
    A "a", Address "address", Annotation "annotation", Article "article", Aside "aside", B "b", Base "base", Blockquote "blockquote", Body "body", Br "br",
    Button "button", Canvas "canvas", Caption "caption", Center "center", Code "code", Col "col", Dd "dd", Details "details", Dialog "dialog",
    Dir "dir", Div "div", Dl "dl", Dt "dt", Em "em", Fieldset "fieldset", Figcaption "figcaption", Figure "figure", Footer "footer",
    Form "form", Frameset "frameset", H1 "h1", H2 "h2", H3 "h3", H4 "h4", H5 "h5", H6 "h6", Head "head", Header "header", Hgroup "hgroup",
    Hr "hr", Html "html", I "i", Iframe "iframe", Img "img", Input "input", Label "label", Legend "legend", Li "li", Link "link",
    Listing "listing", Main "main", Menu "menu", Meta "meta", Nav "nav", Noembed "noembed", Noframes "noframes", Noscript "noscript",
    Object "object", Ol "ol", Optgroup "optgroup", Option "option", P "p", Plaintext "plaintext", Pre "pre", Q "q", Rp "rp", Rt "rt", Ruby "ruby", Script "script",
    Search "search", Section "section", Select "select", Small "small", Span "span", Strong "strong", Style "style", Summary "summary",
    Svg "svg", Table "table", Tbody "tbody", Td "td", Template "template", Textarea "textarea", Tfoot "tfoot", Th "th", Thead "thead",
    Time "time", Title "title", Tr "tr", Ul "ul", Video "video", Audio "audio", Math "math", Wbr "wbr", Xmp "xmp",
}

impl Tag {
    /// Number of different tags.
    pub const COUNT: usize = Tag::Xmp as usize + 1;

    /// Whether what lies inside is text without markup.
    pub const fn is_raw(self) -> bool {
        matches!(
            self,
            Tag::Script | Tag::Style | Tag::Title | Tag::Textarea | Tag::Iframe | Tag::Noembed | Tag::Noframes | Tag::Xmp | Tag::Plaintext
        )
    }

    /// Whether the element has no content and no end tag.
    pub const fn is_void(self) -> bool {
        matches!(self, Tag::Base | Tag::Br | Tag::Col | Tag::Hr | Tag::Img | Tag::Input | Tag::Link | Tag::Meta | Tag::Wbr)
    }

    /// Whether the element runs along in a line of text.
    pub const fn is_inline(self) -> bool {
        matches!(
            self,
            Tag::Other
                | Tag::A
                | Tag::Annotation
                | Tag::B
                | Tag::Code
                | Tag::Em
                | Tag::I
                | Tag::Img
                | Tag::Math
                | Tag::Q
                | Tag::Rp
                | Tag::Rt
                | Tag::Ruby
                | Tag::Small
                | Tag::Span
                | Tag::Strong
                | Tag::Time
                | Tag::Wbr
        )
    }

    /// Whether the content is never shown as text.
    pub const fn is_unseen(self) -> bool {
        matches!(self, Tag::Template | Tag::Svg | Tag::Canvas | Tag::Video | Tag::Audio | Tag::Object)
    }

    /// Whether an end tag of an element outside does not reach through this one.
    pub const fn is_barrier(self) -> bool {
        matches!(self, Tag::Table | Tag::Td | Tag::Th | Tag::Caption | Tag::Html | Tag::Template | Tag::Object)
    }

    /// Whether a start tag ends an open paragraph.
    pub const fn ends_paragraph(self) -> bool {
        !self.is_inline()
            && !matches!(self, Tag::Br | Tag::Button | Tag::Input | Tag::Label | Tag::Select | Tag::Option | Tag::Noscript | Tag::Iframe)
    }

    /// Level of a heading, 1 to 6; 0 for all else.
    pub const fn heading(self) -> u8 {
        match self {
            Tag::H1 => 1,
            Tag::H2 => 2,
            Tag::H3 => 3,
            Tag::H4 => 4,
            Tag::H5 => 5,
            Tag::H6 => 6,
            _ => 0,
        }
    }
}

//! Start tags: what they open, where they lead, and what their attributes say.

use super::super::attribute::{is_hidden, likeness, site};
use super::super::cue::{Cues, cues};
use super::super::reference::resolved;
use super::super::tag::Tag;
use super::Builder;

impl Builder {
    pub(super) fn start(&mut self, tag: Tag, name: &str, attributes: &[(&str, &str)]) {
        self.flow.seam(tag, true);
        match tag {
            Tag::Meta => return self.metadata.meta(attributes),
            Tag::Link => return self.metadata.link(attributes),
            Tag::Script => return self.metadata.script_start(attributes),
            Tag::Html => return self.metadata.html(attributes),
            Tag::Title => {
                self.title = self.unseen == 0;
                return;
            }
            Tag::Br => return self.flow.line_break(),
            Tag::A => return self.link(attributes),
            Tag::B | Tag::Strong | Tag::Em | Tag::I => return self.flow.emphasis(true),
            Tag::Rt | Tag::Rp | Tag::Annotation => {
                self.reading = true;
                return;
            }
            Tag::Time => return self.metadata.time(attributes),
            Tag::Noframes | Tag::Xmp => {
                self.quoting = tag;
                return self.flow.end_piece();
            }
            Tag::Frameset => {
                self.framed = true;
                return;
            }
            Tag::Iframe => return self.framed_page(attributes),
            Tag::Style | Tag::Noembed | Tag::Head => return,
            Tag::Input | Tag::Hr => return self.flow.end_piece(),
            _ if tag.is_void() => return,
            // Elements of one's own making are boxes by their use, whatever the standard says.
            Tag::Other if !name.contains('-') => return,
            _ if tag.is_inline() && tag != Tag::Other && tag != Tag::Span => return,
            _ => {}
        }
        attributes.iter().for_each(|(_, value)| self.metadata.state.keep(value));
        let cues = self.cues(tag, attributes);
        if tag == Tag::Span {
            // Only a span that says it is hidden matters; all others run along.
            return;
        }
        self.imply_ends(tag);
        if tag == Tag::P && self.open.last().is_some_and(|open| self.nodes[open.node as usize].heading > 0) {
            self.end_heading();
        }
        if tag == Tag::Body {
            // There is one body; a second start tag adds nothing.
            if self.innermost(Tag::Body) == 0 {
                self.push(tag, cues, 0);
            }
            return;
        }
        self.push(tag, cues, likeness(tag, attributes));
        let says = |name: &str| attributes.iter().any(|(key, _)| key.eq_ignore_ascii_case(name));
        // A shadow root is shown, and so is what stands for an object that has nothing to show.
        let is_shown = match tag {
            Tag::Template => says("shadowrootmode"),
            Tag::Object => !says("data") && !says("classid"),
            _ => false,
        };
        if is_shown && let Some(open) = self.open.last_mut() {
            open.tag = Tag::Div;
            self.unseen -= 1;
        }
    }

    /// A page within the page, as an attribute of a frame holds it. One within that is passed over.
    fn framed_page(&mut self, attributes: &[(&str, &str)]) {
        let Some((_, page)) = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case("srcdoc")) else { return };
        if self.unseen > 0 || page.is_empty() || std::mem::replace(&mut self.in_frames, true) {
            return;
        }
        let height = self.open.len() as u32;
        // No end tag in it reaches what lies outside of `html`.
        self.push(Tag::Html, self.cues(Tag::Iframe, attributes), 0);
        self.read(&resolved(page));
        self.pop(height);
        self.flow.link(false, false);
        self.in_frames = false;
    }

    /// A link begins, if it leads anywhere.
    fn link(&mut self, attributes: &[(&str, &str)]) {
        let target = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case("href")).map(|&(_, target)| target);
        if self.site.is_empty() {
            self.site = site(&self.metadata.url).to_owned();
        }
        // A heading that opens what lies below it leads nowhere.
        let node = self.open.last().map_or(0, |open| open.node);
        let target = target
            .filter(|target| self.nodes[node as usize].heading == 0 || !target.starts_with(['#']) && !target.starts_with("javascript:"));
        let other = target.map_or("", site);
        let outward = !self.site.is_empty() && !other.is_empty() && !other.eq_ignore_ascii_case(&self.site);
        self.flow.link(target.is_some(), outward);
    }

    fn cues(&self, tag: Tag, attributes: &[(&str, &str)]) -> Cues {
        let mut found = match tag {
            Tag::Nav => Cues::NAV,
            Tag::Aside => Cues::SIDE,
            Tag::Footer => Cues::FOOT,
            Tag::Header => Cues::HEAD,
            Tag::Main => Cues::MAIN,
            Tag::Article => Cues::THING,
            Tag::Dialog => Cues::POPUP,
            Tag::Search | Tag::Select | Tag::Textarea => Cues::FORM,
            Tag::Button => Cues::BUTTON,
            Tag::Noscript => Cues::HIDDEN,
            Tag::Figcaption | Tag::Caption => Cues::CAPTION,
            _ => Cues::default(),
        };
        for (key, value) in attributes {
            match key.len() {
                2 if key.eq_ignore_ascii_case("id") => found = found.with(cues(value)),
                4 if key.eq_ignore_ascii_case("role") => found = found.with(cues(value)),
                5 if key.eq_ignore_ascii_case("class") => found = found.with(cues(value)),
                5 if key.eq_ignore_ascii_case("style") && is_hidden(value) => found = found.with(Cues::HIDDEN),
                6 if key.eq_ignore_ascii_case("hidden") => found = found.with(Cues::HIDDEN),
                8 if key.eq_ignore_ascii_case("itemprop") => found = found.with(cues(value)),
                11 if key.eq_ignore_ascii_case("aria-hidden") && *value == "true" => found = found.with(Cues::HIDDEN),
                _ => {}
            }
        }
        found
    }
}

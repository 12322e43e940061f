//! What the names given to elements (`class`, `id`, `role`, `itemprop`) say about what lies inside: words become cue bits.

use std::sync::OnceLock;

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(pub u32);

macro_rules! cues {
    ($($name:ident $bit:literal $doc:literal),* $(,)?) => {
        impl Cues { $(#[doc = $doc] pub const $name: Cues = Cues(1 << $bit);)* }
    };
}

cues! {
    NAV 0 "Menus, breadcrumbs, page turners.",
    HEAD 1 "The head of the page: logo, top bar.",
    FOOT 2 "The foot of the page.",
    SIDE 3 "A column beside the text, a box.",
    RELATED 4 "What else one might read.",
    SHARE 5 "Buttons for passing on and following.",
    COMMENT 6 "What readers wrote below the text.",
    CONSENT 7 "Cookie notices.",
    ADVERT 8 "Advertisements.",
    FORM 9 "Search, login, subscription.",
    POPUP 10 "What lies over the page or opens on demand.",
    META 11 "Author, date, section of the text.",
    HIDDEN 12 "Not shown at first.",
    TAGS 13 "Keywords of the text.",
    AUTHOR 14 "A few words on the author.",
    TOC 15 "A table of contents.",
    CAPTION 16 "Text of a picture.",
    THING 17 "One article, story, entry.",
    CONTENT 18 "Content of some kind.",
    BODY 19 "The body of an article.",
    MAIN 20 "The main part of the page.",
    FORUM 21 "A posting of a discussion, a question or an answer.",
    LEAD 22 "The first lines of an article.",
    TEASER 24 "A card that leads to another page.",
    BUTTON 26 "Something to press.",
    NEUTRAL 27 "A word that takes the others' meaning away: `has-sidebar`.",
    LISTING 28 "A row or grid of cards.",
    REVIEW 29 "What buyers wrote.",
}

impl Cues {
    /// Cues of things that are no part of the text.
    pub const FURNITURE: Cues = Cues(
        Cues::NAV.0
            | Cues::HEAD.0
            | Cues::FOOT.0
            | Cues::SIDE.0
            | Cues::RELATED.0
            | Cues::SHARE.0
            | Cues::COMMENT.0
            | Cues::CONSENT.0
            | Cues::ADVERT.0
            | Cues::FORM.0
            | Cues::POPUP.0
            | Cues::HIDDEN.0
            | Cues::TAGS.0
            | Cues::AUTHOR.0
            | Cues::REVIEW.0,
    );

    /// Whether any of `other` is here.
    pub const fn any(self, other: Cues) -> bool {
        self.0 & other.0 != 0
    }

    /// These and those.
    pub const fn with(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }

    /// Those that are in both.
    pub const fn only(self, other: Cues) -> Cues {
        Cues(self.0 & other.0)
    }

    /// These without those.
    pub const fn without(self, other: Cues) -> Cues {
        Cues(self.0 & !other.0)
    }
}

/// The cues of a `class`, `id` or `role`: names apart by white space, words in them by hyphens, underscores or capitals.
pub fn cues(value: &str) -> Cues {
    let mut all = Cues::default();
    for name in value.split_ascii_whitespace() {
        // Generated names say nothing.
        if name.len() <= 64 {
            all = all.with(name_cues(name.as_bytes()));
        }
    }
    all
}

fn name_cues(name: &[u8]) -> Cues {
    let table = Table::get();
    let (mut found, mut start) = (Cues::default(), 0);
    let mut hash = SEED;
    for at in 0..=name.len() {
        let byte = name.get(at).copied().unwrap_or(b'-');
        let letter = byte.is_ascii_alphabetic() || byte >= 0x80;
        // A capital begins a word after a small letter, or before one: `articleBody`, `ARTICLEBody`.
        let capital = byte.is_ascii_uppercase()
            && at > start
            && (name[at - 1].is_ascii_lowercase() || name.get(at + 1).is_some_and(u8::is_ascii_lowercase));
        if !letter || capital {
            if at > start + 1 {
                found = found.with(table.find(hash, &name[start..at]));
            }
            start = if letter { at } else { at + 1 };
            hash = SEED;
        }
        if letter {
            hash = step(hash, byte.to_ascii_lowercase());
        }
    }
    // `overflow-hidden` and `md:hidden` say nothing; search results are no search box.
    if found.any(Cues::NEUTRAL) || found.any(Cues::LISTING) && found.any(Cues::FORM) {
        return found.without(Cues::FURNITURE.with(Cues::NEUTRAL));
    }
    if found.any(Cues::FORUM) {
        // `suggestedAnswer`.
        found = found.without(Cues::RELATED);
    }
    if found.any(Cues::FURNITURE.with(Cues::META).with(Cues::CAPTION).with(Cues::BUTTON)) {
        return found.without(Cues::THING.with(Cues::CONTENT).with(Cues::MAIN));
    }
    if found.any(Cues::THING) && found.any(Cues::CONTENT) {
        found = found.with(Cues::BODY);
    }
    found
}

const SEED: u32 = 0x811c_9dc5;
const SLOTS: usize = 1024;

const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The words by their hash, open addressing.
struct Table {
    slots: [u16; SLOTS],
}

impl Table {
    fn get() -> &'static Table {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| {
            let mut slots = [0; SLOTS];
            for (index, (word, _)) in WORDS.iter().enumerate() {
                let mut slot = word.bytes().fold(SEED, step) as usize % SLOTS;
                while slots[slot] != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                slots[slot] = index as u16 + 1;
            }
            Table { slots }
        })
    }

    fn find(&self, hash: u32, word: &[u8]) -> Cues {
        let mut slot = hash as usize % SLOTS;
        while self.slots[slot] != 0 {
            let (known, cue) = WORDS[self.slots[slot] as usize - 1];
            if known.as_bytes().eq_ignore_ascii_case(word) {
                return cue;
            }
            slot = (slot + 1) % SLOTS;
        }
        Cues::default()
    }
}

macro_rules! words {
    ($($cue:ident: $($word:literal)*;)*) => { &[$($(($word, Cues::$cue)),*),*] };
}

/// Words of class names and what they are used for, in English, the Nordic languages and German.
static WORDS: &[(&str, Cues)] = words! {
    NAV: "nav" "navbar" "navigation" "navigator" "menu" "menus" "menubar" "submenu" "megamenu" "mainmenu" "topmenu" "topnav" "subnav" "navi"
        "sitenav" "breadcrumb" "breadcrumbs" "crumb" "crumbs" "breadcrumblist" "pagination" "pager" "paging" "paginator" "skip" "skiplink"
        "sitemap" "sidenav" "offcanvas" "hamburger" "meny" "huvudmeny" "toppmeny" "hovedmenu" "topmeny" "brodsmulor" "brodsmula" "brodkrumme" "navigering" "prevnext"
        "hauptmenu" "brotkrumen" "quicklinks" "jumplinks" "tablist" "menuitem" "postnav" "navlinks" "dropdown";
    HEAD: "masthead" "topbar" "siteheader" "pageheader" "header" "logo" "sidhuvud" "kopf" "kopfbereich" "topheader" "navheader" "banner" "toolbar";
    FOOT: "footer" "colophon" "copyright" "sitefooter" "pagefooter" "sidfot" "fuss" "fusszeile" "footerlinks" "foot" "contentinfo" "disclaimer" "legal" "imprint" "impressum";
    SIDE: "sidebar" "sidebars" "aside" "rail" "rightrail" "leftrail" "rightcolumn" "leftcolumn" "rightcol" "leftcol" "widget" "widgets" "complementary" "seitenleiste"
        "marginalspalte" "marginal" "sidecol" "sidecolumn" "sidopanel" "hogerspalt" "infobox" "factbox" "tertiary";
    RELATED: "related" "relateds" "relatedposts" "relatedarticles" "recommended" "recommendation" "recommendations" "recommend" "recirc" "recirculation" "popular"
        "trending" "mostread" "mostpopular" "suggested" "suggestions" "outbrain" "taboola" "zergnet" "similar" "readnext" "upnext" "yarpp" "crp"
        "relaterat" "relaterade" "relateret" "relaterede" "relatert" "lasmer" "mestlast" "mestleste" "verwandt" "crosssell" "upsell" "upsells" "latest" "nextpost" "prevpost" "readalso" "alsoread" "seealso" "bestseller" "bestsellers";
    SHARE: "share" "shares" "sharing" "sharebar" "sharebuttons" "sharer" "social" "socials" "socialmedia" "addthis" "addtoany" "sharedaddy" "jetpack" "facebook" "twitter" "linkedin"
        "pinterest" "whatsapp" "follow" "followus" "dela" "dele" "teilen" "shariff" "socialshare" "shareaholic" "instagram" "likes" "sociala";
    COMMENT: "comment" "comments" "commentlist" "commentary" "disqus" "respond" "kommentar" "kommentare" "kommentarer" "usercomments" "livefyre" "fbcomments" "commenting" "trackback" "trackbacks" "pingback" "pingbacks" "commentform";
    CONSENT: "cookie" "cookies" "consent" "gdpr" "ccpa" "onetrust" "cookiebot" "cookiebar" "cookieconsent" "kakor" "cookiebanner" "usercentrics" "didomi" "truste";
    ADVERT: "ad" "ads" "adv" "advert" "adverts" "advertisement" "advertisements" "advertising" "adsense" "adslot" "adunit" "dfp" "sponsor" "sponsored" "sponsors"
        "promoted" "annons" "annonser" "annonce" "annoncer" "reklam" "reklame" "anzeige" "werbung" "googlead" "adbox" "adcontainer" "adwrapper" "leaderboard" "skyscraper" "affiliate" "affiliates" "partners";
    FORM: "newsletter" "newsletters" "subscribe" "subscription" "subscriptions" "signup" "signin" "login" "logon" "register" "registration" "search" "searchbox" "searchform" "searchbar" "paywall" "mailchimp" "optin"
        "nyhetsbrev" "nyhedsbrev" "suche" "sok" "soek" "sog" "donate" "donation" "captcha" "recaptcha" "feedback" "survey" "poll" "filters" "filter" "facets" "facet" "refine" "cart" "basket" "minicart" "checkout" "wishlist";
    POPUP: "modal" "modals" "popup" "popups" "popover" "overlay" "dialog" "lightbox" "tooltip" "tooltips" "toast" "interstitial" "alertdialog" "popin" "flyout" "snackbar" "drawer" "offscreen";
    META: "byline" "bylines" "meta" "metadata" "postmeta" "entrymeta" "published" "pubdate" "dateline" "timestamp" "datetime" "postdate" "date" "readtime" "readingtime" "postinfo" "views";
    HIDDEN: "noprint" "screenreader" "visuallyhidden" "sronly" "offleft" "noscript";
    TAGS: "tags" "taglist" "tagcloud" "tagged" "posttags" "categories" "keywords" "topics" "catlinks" "hashtags" "etiketter" "emneord" "nyckelord" "schlagworte" "filedunder";
    AUTHOR: "bio" "authorbio" "aboutauthor" "authorbox" "authorinfo" "aboutme";
    TOC: "toc" "tableofcontents" "innehallsforteckning" "inhaltsverzeichnis" "indholdsfortegnelse";
    CAPTION: "caption" "captions" "figcaption" "credit" "credits" "photocredit" "imagecaption" "bildtext" "billedtekst" "bildunterschrift" "fotograf" "photographer" "wp-caption-text";
    THING: "article" "articles" "story" "entry" "post" "blog" "blogpost" "news" "artikel" "artikkel" "beitrag" "recipe" "recept" "opskrift" "oppskrift" "single" "hentry" "page" "pressrelease" "nyhet" "nyhed" "detail";
    CONTENT: "content" "contents" "body" "text" "copy" "richtext" "rte" "prose" "markdown" "wysiwyg" "inhalt" "innehall" "indhold" "innhold" "brodtext" "brodtekst" "bodytext" "maintext" "fulltext" "description" "instructions" "ingredients" "paragraph" "textblock" "editor" "rich";
    BODY: "articlebody" "articlecontent" "articletext" "storybody" "storytext" "storycontent" "entrycontent" "entrytext" "postbody" "postcontent" "posttext" "pagecontent" "blogcontent" "newsbody" "newstext" "reviewbody"
        "articlebodytext" "contentbody" "contentbodytext" "postentry" "recipeinstructions" "recipeingredient" "bodycopy" "articlecopy" "artikeltext" "maincontent" "mainbody";
    MAIN: "main" "primary" "maincol" "maincolumn" "huvudinnehall" "hauptinhalt" "hovedindhold" "hovedinnhold";
    FORUM: "thread" "threads" "forum" "forums" "topic" "discussion" "message" "messages" "answer" "answers" "question" "questions" "qa" "reply" "replies" "postlist" "commtext" "usertext" "phpbb" "vbulletin" "bbs" "postrow" "postmessage" "bbwrapper" "bbcodes" "suggestedanswer" "acceptedanswer" "cooked";
    LEAD: "lead" "lede" "intro" "introduction" "ingress" "preamble" "standfirst" "teasertext" "vorspann" "manchet" "summary" "excerpt" "subtitle" "subheadline" "dek" "underrubrik" "abstract";
    TEASER: "promo" "promos" "promotion" "promotions" "teaser" "teasers" "card" "cards" "tile" "tiles" "thumb" "thumbs" "thumbnail" "thumbnails" "carousel" "slider" "swiper" "slick" "puff" "puffar" "promobox" "listitem";
    BUTTON: "btn" "button" "buttons" "cta" "knapp" "knap" "toggle";
    NEUTRAL: "elementor" "tag" "has" "no" "not" "with" "without" "layout" "enabled" "disabled" "template" "theme" "columns" "sticky" "type" "format" "status" "category" "supports";
    REVIEW: "review" "reviews" "rating" "ratings" "trustpilot" "bazaarvoice" "yotpo" "testimonial" "testimonials";
    LISTING: "list" "listing" "listings" "grid" "results" "feed" "archive" "collection" "loop" "items" "index";
};

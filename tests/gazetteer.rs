//! Lists, image and matching.

use nordtag::gazetteer::{Gazetteer, Kind};
use nordtag::lang::Lang;

#[test]
fn names_of_the_three_countries_are_known_with_their_genitive() {
    let gazetteer = Gazetteer::embedded();
    let anna = gazetteer.facts("Annas");
    assert!(anna.given() >= 6 && anna.genitive() && anna.given_in(Lang::Sv), "{anna:?}");
    let lars = gazetteer.facts("Lars");
    assert!(lars.given() >= 6 && !lars.genitive(), "{lars:?}");
    assert!(gazetteer.facts("ANDERSSON").surname() >= 6);
}

#[test]
fn a_municipality_has_one_identifier_in_all_languages() {
    let gazetteer = Gazetteer::embedded();
    let (id, entry) = gazetteer.entries().find(|(_, entry)| entry.canonical == "Umeå kommun").expect("listed");
    assert_eq!((entry.kind, entry.id), (Kind::Org, "scb:2480;gn:602149"));
    assert!(gazetteer.names(id).any(|name| name == (Lang::En, "Umeå Municipality")));
}

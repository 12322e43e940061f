//! What the crate stands on: licences that may be mixed with ours, and no crate in more versions than known.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// Licences of which one must be on offer, or every one that is joined with `AND`.
const ALLOWED: [&str; 11] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that come in two versions because what we use has not agreed yet.
const IN_TWO_VERSIONS: [&str; 6] = ["cpufeatures", "foldhash", "getrandom", "hashbrown", "r-efi", "syn"];

/// All packages that are built for anybody; `None` where cargo cannot tell without a network.
fn packages() -> Option<Vec<Value>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--offline", "--format-version", "1"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.output().ok().filter(|output| output.status.success())?;
    let metadata: Value = serde_json::from_slice(&output.stdout).ok()?;
    metadata["packages"].as_array().cloned()
}

fn is_allowed(licence: &str) -> bool {
    let one_of =
        |choice: &str| choice.replace('/', " OR ").split(" OR ").any(|licence| ALLOWED.contains(&licence.trim_matches(['(', ')', ' '])));
    licence.split(" AND ").all(one_of)
}

#[test]
fn every_licence_is_one_that_goes_with_ours() {
    for package in packages().unwrap_or_default() {
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(is_allowed(licence), "{}: {licence}", package["name"]);
    }
}

#[test]
fn no_further_crate_comes_in_two_versions() {
    let mut versions: BTreeMap<String, u32> = BTreeMap::new();
    for package in packages().unwrap_or_default() {
        *versions.entry(package["name"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    versions.retain(|name, count| *count > 1 && !IN_TWO_VERSIONS.contains(&name.as_str()));
    assert!(versions.is_empty(), "{versions:?}");
}

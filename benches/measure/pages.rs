//! The pages of the corpus, which every bench of text reads.

/// The pages of these folders of `corpus/`, in the order of their names.
pub fn pages(folders: &[&str]) -> Vec<String> {
    let mut paths: Vec<_> = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(format!("corpus/{folder}")).expect("the repository has its corpus"))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("corpus pages are UTF-8")).collect()
}

//! A party under another name, everywhere in the store.

use std::path::PathBuf;

use super::change::{Change, article_change, read_records, records_change};
use super::{Error, Store};
use crate::gazetteer::PartyBook;
use crate::model::{About, ArticleFile, BondKind, Claim, Decision, Event, Membership, Party, PartyId, Says};

impl Store {
    /// Calls the party `from` by the id `to` everywhere. If `to` has a record of its own, the names and facts of `from` are added
    /// to it: the two become one. Gives the files that changed; if any cannot be changed, none is.
    ///
    /// # Errors
    /// If a file cannot be read or written, or is laid out so that its lines cannot be changed one by one.
    pub fn rename_party(&self, from: &PartyId, to: &PartyId) -> Result<Vec<PathBuf>, Error> {
        let mut changes: Vec<Change> = Vec::new();
        for (path, mut file) in self.load().0.articles {
            rename_in_article(&mut file, from, to);
            changes.extend(article_change(path.as_ref(), &file)?);
        }
        for path in self.files("events") {
            let mut events: Vec<Event> = read_records(&path)?;
            events.iter_mut().flat_map(|event| &mut event.participants).for_each(|party| rename(party, from, to));
            changes.extend(records_change(&path, &events)?);
        }
        for path in self.files("decisions") {
            let mut decisions: Vec<Decision> = read_records(&path)?;
            decisions.iter_mut().for_each(|decision| rename_in_decision(decision, from, to));
            changes.extend(records_change(&path, &decisions)?);
        }
        changes.extend(self.party_changes(from, to)?);
        changes.into_iter().map(Change::write).collect()
    }

    fn party_changes(&self, from: &PartyId, to: &PartyId) -> Result<Vec<Change>, Error> {
        let files: Vec<(PathBuf, Vec<Party>)> = self
            .files("parties")
            .into_iter()
            .map(|p| Ok((p.clone(), read_records(&p)?)))
            .collect::<Result<_, Error>>()?;
        let all = || files.iter().flat_map(|(_, parties)| parties);
        let merged = all().any(|party| &party.id == to).then(|| {
            let both = [to, from].into_iter().flat_map(|id| all().filter(move |party| &party.id == id));
            PartyBook::new(both.cloned().map(|party| Party { id: to.clone(), ..party }))
        });
        let mut changes = Vec::new();
        for (path, mut parties) in files {
            if let Some(whole) = merged.as_ref().and_then(|book| book.get(to)) {
                parties.retain(|party| &party.id != from);
                parties.iter_mut().filter(|party| &party.id == to).for_each(|party| party.clone_from(whole));
            }
            for party in &mut parties {
                rename(&mut party.id, from, to);
                party.part_of.iter_mut().for_each(|membership| match membership {
                    Membership::Always(party) | Membership::During { party, .. } => rename(party, from, to),
                });
                // A party that was a part of the other would now be a part of itself.
                party.part_of.retain(|membership| membership.party() != &party.id);
            }
            changes.extend(records_change(&path, &parties)?);
        }
        Ok(changes)
    }
}

fn rename(party: &mut PartyId, from: &PartyId, to: &PartyId) {
    if party == from {
        party.clone_from(to);
    }
}

fn rename_in_article(file: &mut ArticleFile, from: &PartyId, to: &PartyId) {
    rename(&mut file.article.outlet, from, to);
    file.article.credits.iter_mut().for_each(|party| rename(party, from, to));
    file.claims.iter_mut().for_each(|claim| rename_in_claim(claim, from, to));
}

fn rename_in_claim(claim: &mut Claim, from: &PartyId, to: &PartyId) {
    let mut parties = claim.says.all().to_vec();
    parties.iter_mut().for_each(|party| rename(party, from, to));
    parties.dedup();
    claim.says = Says::of(parties);
    claim.via.iter_mut().for_each(|link| rename(&mut link.party, from, to));
    let values = claim.readings.iter_mut().flat_map(|reading| reading.roles.values_mut());
    values.filter(|value| *value == from.as_str()).for_each(|value| *value = to.to_string());
}

fn rename_in_decision(decision: &mut Decision, from: &PartyId, to: &PartyId) {
    let About::Bond(bond) = &mut decision.about else { return };
    if bond.kind == BondKind::Party {
        bond.things.iter_mut().filter(|thing| **thing == from.thing()).for_each(|thing| *thing = to.thing());
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::sample;

    #[test]
    fn a_renamed_party_keeps_its_lines_and_comments() {
        let (folder, store, path) = sample::store();
        let parties = folder.path().join("claims/parties/all.yaml");
        super::super::disk::write_text(&parties, "- id: army  # ours\n- id: unit\n  part_of: [army]\n").unwrap();
        let before = fs::read_to_string(&path).unwrap();
        let changed = store.rename_party(&"army".parse().unwrap(), &"land-army".parse().unwrap()).unwrap();
        assert_eq!(changed.len(), 2);
        assert_eq!(fs::read_to_string(&path).unwrap(), before.replace("says: army", "says: land-army"));
        assert_eq!(
            fs::read_to_string(&parties).unwrap(),
            "- id: land-army  # ours\n- id: unit\n  part_of: [land-army]\n"
        );
    }

    #[test]
    fn two_parties_become_one_with_all_their_names() {
        let (folder, store, _) = sample::store();
        let parties = folder.path().join("claims/parties/all.yaml");
        let text =
            "- id: army\n  names:\n    en: [\"the army\"]\n# kept\n- id: forces\n  names:\n    en: [\"the forces\"]\n";
        super::super::disk::write_text(&parties, text).unwrap();
        store.rename_party(&"forces".parse().unwrap(), &"army".parse().unwrap()).unwrap();
        let expected = "- id: army\n  names:\n    en: [\"the army\", \"the forces\"]\n# kept\n";
        assert_eq!(fs::read_to_string(&parties).unwrap(), expected);
    }
}

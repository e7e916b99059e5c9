//! The reasons for which two claims that look like a clash are none.

/// One of the "not contradictions". A finding lists those that were looked at and did not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Exemption {
    /// Two events.
    OtherEvent,
    /// Two times, or a later moment of something that changes.
    OtherTime,
    /// Two places.
    OtherPlace,
    /// Other people or things: two sides that each count their own, civilians and soldiers, a part and its whole.
    OtherScope,
    /// A count that leaves room: at least, about, dozens.
    RoomInCount,
    /// No plain assertion: may, plans to, if, a demand, a question, a refusal to say.
    NotAsserted,
    /// A claim that only hands on what another party said.
    OnlyRelayed,
}

impl Exemption {
    /// Every exemption, in the order in which reports list them.
    pub const ALL: [Exemption; 7] = [
        Exemption::OtherEvent,
        Exemption::OtherTime,
        Exemption::OtherPlace,
        Exemption::OtherScope,
        Exemption::RoomInCount,
        Exemption::NotAsserted,
        Exemption::OnlyRelayed,
    ];

    /// Its name in kebab case.
    pub fn name(self) -> &'static str {
        match self {
            Exemption::OtherEvent => "other-event",
            Exemption::OtherTime => "other-time",
            Exemption::OtherPlace => "other-place",
            Exemption::OtherScope => "other-scope",
            Exemption::RoomInCount => "room-in-count",
            Exemption::NotAsserted => "not-asserted",
            Exemption::OnlyRelayed => "only-relayed",
        }
    }
}

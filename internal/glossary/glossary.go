package glossary

import "slices"

// Group is a closed list of terms that answer one question.
type Group string

// The groups, in the order in which [All] returns them.
const (
	Word       Group = "word"        // what the things in a case are called
	SourceKind Group = "source_kind" // on whose word a statement rests
	Form       Group = "form"        // how the words are given
	Stance     Group = "stance"      // what the source does with the content
	Factuality Group = "factuality"  // how surely, and which way
	Anonymity  Group = "anonymity"   // whether an unnamed source's reason is stated
	Sureness   Group = "sureness"    // how sure a reader is of its own proposal
	Role       Group = "role"        // what a span is in its statement
	Fate       Group = "fate"        // what became of a layer's proposal
	Found      Group = "found"       // what reading again finds
	State      Group = "state"       // where a record stands
	Verdict    Group = "verdict"     // what a decision does
	Reason     Group = "reason"      // why a statement was rejected
	Furniture  Group = "furniture"   // what on a page is not reporting
	Mention    Group = "mention"     // what is mentioned
	Bound      Group = "bound"       // how far a figure reaches
	Status     Group = "status"      // how far the reading of an article is
	Outcome    Group = "outcome"     // what became of an input
	Hit        Group = "hit"         // what a search found

	MentionForm    Group = "mention_form"   // how a mention speaks of somebody
	ActorKind      Group = "actor_kind"     // what an actor is
	IncidentKind   Group = "incident_kind"  // what happened
	Stage          Group = "stage"          // how far an incident got
	Effect         Group = "effect"         // what befell people
	Responsibility Group = "responsibility" // how an incident is laid at somebody's door
	ActType        Group = "act_type"       // PLOVER's types
	Quad           Group = "quad"           // verbal or material, cooperation or conflict
	Modality       Group = "modality"       // whether a deed was done
	Sign           Group = "sign"           // how one actor stands to another
	NoticeKind     Group = "notice_kind"    // warning, threat or forecast
	Answer         Group = "answer"         // how a notice was answered
	Standing       Group = "standing"       // whether a notice was given
	ProfileKind    Group = "profile_kind"   // whose profile it is
	Grade          Group = "grade"          // reliability, set by a person

	LinkKind     Group = "link_kind"    // why one telling rests on another
	Independence Group = "independence" // whether there are independent origins
	Told         Group = "told"         // what origins are counted of
	Level        Group = "level"        // how well something is corroborated
	Access       Group = "access"       // how an origin can know
	Consistency  Group = "consistency"  // how evidence goes with a hypothesis
	Importance   Group = "importance"   // how credible or relevant evidence is

	SuggestionKind  Group = "suggestion_kind"  // what a program suggests
	Wording         Group = "wording"          // whose words a record is
	Facts           Group = "facts"            // whose an article's facts are
	FormerVerdict   Group = "former_verdict"   // what was decided on what stood there before
	TensionKind     Group = "tension_kind"     // what does not go together, or is missing
	DateCertainty   Group = "date_certainty"   // how surely the days of a moment are known
	MomentKind      Group = "moment_kind"      // what stands on the timeline
	Likeness        Group = "likeness"         // how alike two incidents are
	LikenessFeature Group = "likeness_feature" // in what
	Rarity          Group = "rarity"           // how many incidents of a case share a feature
)

// Entry defines one term.
type Entry struct {
	Group      Group  `json:"group"`
	Term       string `json:"term"`  // as records, filters and addresses write it
	Label      string `json:"label"` // as people read it
	Definition string `json:"definition"`
}

// section holds the entries of one group before the group is written into each.
type section struct {
	group   Group
	entries []Entry
}

var sections = []section{
	{Word, words}, {SourceKind, sourceKinds}, {Form, forms}, {Stance, stances}, {Factuality, factualities},
	{Anonymity, anonymities}, {Sureness, surenesses},
	{Role, roles}, {Fate, fates}, {Found, findings}, {State, states}, {Verdict, verdicts}, {Reason, reasons}, {Furniture, furniture},
	{Mention, mentions}, {Bound, bounds}, {Status, statuses}, {Outcome, outcomes}, {Hit, hits},
	{MentionForm, mentionForms}, {ActorKind, actorKinds}, {IncidentKind, incidentKinds}, {Stage, stages}, {Effect, effects}, {Responsibility, responsibilities},
	{ActType, actTypes}, {Quad, quads}, {Modality, modalities}, {Sign, signs}, {NoticeKind, noticeKinds}, {Answer, answers},
	{Standing, standings}, {ProfileKind, profileKinds}, {Grade, grades},
	{LinkKind, linkKinds}, {Independence, independences}, {Told, told}, {Level, levels}, {Access, accesses}, {Consistency, consistencies}, {Importance, importances},
	{SuggestionKind, suggestionKinds}, {Wording, wordings}, {Facts, facts}, {FormerVerdict, formerVerdicts},
	{TensionKind, tensionKinds}, {DateCertainty, dateCertainties}, {MomentKind, momentKinds}, {Likeness, likenesses},
	{LikenessFeature, likenessFeatures}, {Rarity, rarities},
}

// All returns every entry, group by group. The caller may keep and change the list.
func All() []Entry {
	var out []Entry
	for _, s := range sections {
		out = append(out, Of(s.group)...)
	}
	return out
}

// Of returns the entries of one group in the order in which people should see them, none for an unknown group.
func Of(g Group) []Entry {
	var out []Entry
	for _, s := range sections {
		if s.group == g {
			out = slices.Clone(s.entries)
		}
	}
	for i := range out {
		out[i].Group = g
	}
	return out
}

// Label returns the label of a term, and the term itself where the group does not have it.
func Label(g Group, term string) string {
	for _, e := range Of(g) {
		if e.Term == term {
			return e.Label
		}
	}
	return term
}

package stix

import (
	"fmt"
	"regexp"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// records writes every record, a kind after the other.
func (w *writer) records() {
	c := w.c
	for _, r := range c.Actors {
		w.actor(r)
	}
	for _, s := range c.Sources {
		w.voice(s)
	}
	for _, a := range c.Articles {
		w.article(a)
	}
	for _, r := range c.Statements {
		w.statement(r)
	}
	for _, r := range c.Incidents {
		w.incident(r)
	}
	for _, r := range c.Acts {
		o := w.own(r.ID)
		o.Content = visible(fmt.Sprintf("As %s tells: a deed of %s towards %s (PLOVER %s, %s): “%s”.", r.Place.Speaker, r.SourceLabel, r.TargetLabel, r.Act.Type, r.Act.Modality, r.Place.Exact))
		o.Authors = authors(r.Place.Speaker)
		o.Refs = w.refs(r.SourceActor, r.TargetActor, r.Incident, r.Place.Article, r.Place.Statement)
		w.put(kindAct, r, "", o)
	}
	for _, r := range c.Relations {
		w.relation(r)
	}
	for _, r := range c.Warnings {
		o := w.own(r.ID)
		o.Labels = []string{string(r.Kind)}
		o.Abstract, o.Content = visible(r.Label), visible(warningWords(r))
		o.Refs = w.refs(append([]string{r.From, r.To, r.Incident}, articlesOf(r.Atoms)...)...)
		w.put(kindWarning, r, "", o)
	}
	for _, r := range c.Claims {
		w.claim(r)
	}
	for _, r := range c.Sources {
		w.profile(r)
	}
	for _, r := range c.Origins {
		o := w.own(r.ID)
		o.Content = visible(originWords(r))
		refs := []string{r.Of}
		for _, t := range r.Tellings {
			refs = append(refs, t.ID)
		}
		o.Refs = w.refs(refs...)
		w.put(kindOrigins, r, "", o)
	}
	for _, r := range c.Links {
		w.link(r)
	}
	for _, r := range c.Tensions {
		o := w.own(r.ID)
		o.Labels = []string{"tension"}
		o.Abstract, o.Content = visible(r.Label), orElse(r.Why, r.ID)
		o.Refs = w.refs(r.About...)
		w.put(kindTension, r, "", o)
	}
	for _, q := range c.Questions {
		w.question(q)
	}
	for _, r := range c.Reports {
		w.assessment(r)
	}
}

// classes are STIX's classes of identity by kinds of actor.
var classes = map[evidence.ActorKind]string{evidence.ActorPerson: "individual", evidence.ActorPeople: "class", evidence.ActorGroup: "group"}

func (w *writer) actor(r evidence.Actor) {
	o := w.own(r.ID)
	o.Name, o.Class = orElse(r.Label, r.ID), classes[r.Kind]
	if o.Class == "" {
		o.Class = "organization"
	}
	o.Labels = []string{string(r.Kind)}
	if r.Kind == "" {
		o.Labels = nil
	}
	for _, a := range r.Roles {
		if s := visible(a.Text); s != "" {
			o.Roles = append(o.Roles, s)
		}
	}
	w.put(kindActor, r, "", o)
}

// voiceID returns the identity that a source has: its actor's, or one of its own.
func (w *writer) voiceID(s evidence.Profile) string {
	switch {
	case w.types[s.Actor] != "":
		return w.ref(s.Actor)
	case s.Kind == "outlet":
		return w.named("identity", "outlet "+s.Label)
	case s.Kind == "document":
		return ""
	}
	return w.named("identity", s.ID)
}

// voice writes the identity of a source that is no actor.
func (w *writer) voice(s evidence.Profile) {
	id := w.voiceID(s)
	if id == "" || w.types[s.Actor] != "" || w.outlets[id] {
		return
	}
	w.outlets[id] = true
	class := map[string]string{"outlet": "organization", "body": "organization", "person": "individual"}[s.Kind]
	if class == "" {
		class = "unknown"
	}
	w.put("", nil, "", object{Type: "identity", ID: id, Name: orElse(s.Label, s.ID), Class: class, Labels: []string{"source"}})
}

// outlet returns the identity of an outlet, and writes it where no profile did.
func (w *writer) outlet(name string) string {
	id := w.named("identity", "outlet "+name)
	if name != "" && !w.outlets[id] {
		w.outlets[id] = true
		w.put("", nil, "", object{Type: "identity", ID: id, Name: orElse(name, "unnamed outlet"), Class: "organization", Labels: []string{"outlet"}})
	}
	return id
}

// language is how STIX wants languages (RFC 5646).
var language = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

func (w *writer) article(a products.Article) {
	o := w.own(a.ID)
	o.Created = products.Stamp(a.Captured)
	o.Labels = []string{"news-article"}
	o.Name = orElse(a.Metadata.Title, orElse(a.Name, a.ID))
	o.Description = visible(fmt.Sprintf("Published by %s. Taken in as %s, SHA-256 of the text %s.", orElse(a.Metadata.Outlet, "an outlet that is not named"), orElse(a.Name, "standard input"), a.SHA256))
	if o.Published = moment(a.Metadata.Published); o.Published == "" {
		o.Published = products.Stamp(a.Captured)
	}
	if language.MatchString(a.Metadata.Language) {
		o.Lang = a.Metadata.Language
	}
	source := external{Name: orElse(a.Metadata.Outlet, "original"), About: "The article as it was captured.", URL: products.LinkTo(a.Address)}
	if len(a.OriginalSHA256) == 64 {
		source.Hashes = map[string]string{"SHA-256": a.OriginalSHA256}
	}
	o.External = append(o.External, source)
	if a.Metadata.Outlet != "" {
		o.Refs = []string{w.outlet(a.Metadata.Outlet)}
	}
	for _, id := range w.said[a.ID] {
		o.Refs = append(o.Refs, w.ref(id))
	}
	if o.Refs == nil {
		o.Refs = []string{w.producer}
	}
	text := ""
	if w.o.Texts && a.Text != nil {
		text = a.Text.String()
	}
	w.put(kindArticle, a.Article, text, o)
}

func authors(name string) []string {
	if name = visible(name); name == "" {
		return nil
	}
	return []string{name}
}

func joined(pieces []evidence.Piece) string {
	out := make([]string, len(pieces))
	for i, p := range pieces {
		out[i] = p.Exact
	}
	return strings.Join(out, " … ")
}

func (w *writer) statement(r evidence.Record) {
	o := w.own(r.ID)
	o.Created = products.Stamp(r.Captured)
	who := orElse(joined(r.Source.Spans), orElse(r.Outlet, "the article"))
	o.Abstract = visible(fmt.Sprintf("%s (%s source), as %s has it", who, r.Source.Kind, orElse(r.Outlet, "the article")))
	o.Content = orElse(joined(r.Content.Spans), orElse(joined(r.Cue.Spans), r.ID))
	o.Authors = authors(who)
	parent := ""
	if r.Parent != nil {
		parent = *r.Parent
	}
	o.Refs = w.refs(r.Article, parent)
	w.put(kindStatement, r, "", o)
}

func (w *writer) incident(r evidence.Incident) {
	o := w.own(r.ID)
	o.Name, o.Description = orElse(r.Label, r.ID), visible(incidentWords(r))
	o.Labels = []string{string(r.Kind)}
	w.put(kindIncident, r, "", o)
	if r.Where != nil {
		w.place(r)
	}
	for k, b := range r.Blame {
		if target := w.ref(b.Who); target != "" && w.types[b.Who] == "identity" {
			w.put("", nil, "", object{
				Type: "relationship", ID: w.named("relationship", fmt.Sprintf("%s blame %d", r.ID, k)), Relation: strings.ReplaceAll(orElse(b.Slot, "related-to"), "_", "-"),
				Source: o.ID, Target: target, Description: visible("By the word of " + speakers(b.Places) + "."),
			})
		}
	}
}

// place writes where an incident took place.
func (w *writer) place(r evidence.Incident) {
	l := object{Type: "location", ID: w.named("location", r.ID), Name: orElse(strings.Join(r.Where.Path, ", "), orElse(r.Where.Name, "a place"))}
	if len(r.Where.Country) == 2 {
		l.Country = strings.ToUpper(r.Where.Country)
	}
	if r.Where.Latitude != nil && r.Where.Longitude != nil {
		l.Latitude, l.Longitude = r.Where.Latitude, r.Where.Longitude
	}
	if l.Country == "" && l.Latitude == nil {
		return // STIX wants one of them
	}
	w.put("", nil, "", l)
	w.put("", nil, "", object{Type: "relationship", ID: w.named("relationship", r.ID+" place"), Relation: "located-at", Source: w.ref(r.ID), Target: l.ID})
}

// stands are what relationships are called by the sign of a relation.
var stands = map[string]string{"positive": "cooperates-with", "negative": "opposes"}

func (w *writer) relation(r evidence.Relation) {
	o := w.own(r.ID)
	words := visible(fmt.Sprintf("%s, as articles tell: %s, %d deeds counted, PLOVER weight %.2f, %d more by allegation alone.", r.Label, r.Sign, r.Deeds, r.Weight, r.Alleged))
	if o.Type == "note" {
		o.Content, o.Refs = words, w.refs(r.Source, r.Target)
	} else {
		if o.Relation = stands[r.Sign]; o.Relation == "" {
			o.Relation = "related-to"
		}
		o.Description, o.Source, o.Target = words, w.ref(r.Source), w.ref(r.Target)
		o.Start = moment(r.First)
		if last := moment(r.Last); last > o.Start && o.Start != "" {
			o.Stop = last
		}
	}
	w.put(kindRelation, r, "", o)
}

func (w *writer) claim(r evidence.Claim) {
	o := w.own(r.ID)
	o.Labels = []string{"claim"}
	o.Content = orElse(r.Words, orElse(r.Label, r.ID))
	if s := products.Count(r.Origins); s != "" {
		o.Abstract = "A claim that rests on " + s
	}
	ids := []string{r.Incident}
	for _, side := range [][]evidence.ClaimVoice{r.Affirm, r.Deny, r.Doubt} {
		for _, v := range side {
			ids = append(ids, v.ID)
		}
	}
	o.Refs = w.refs(ids...)
	w.put(kindClaim, r, "", o)
	for _, side := range []struct {
		opinion string
		voices  []evidence.ClaimVoice
	}{{"agree", r.Affirm}, {"disagree", r.Deny}, {"neutral", r.Doubt}} {
		for _, v := range side.voices {
			w.put("", nil, "", object{
				Type: "opinion", ID: w.named("opinion", r.ID+" "+v.ID), Opinion: side.opinion, Explanation: visible(v.Words), Authors: authors(v.Speaker), Refs: []string{o.ID},
			})
		}
	}
}

func (w *writer) profile(r evidence.Profile) {
	o := w.own(r.ID)
	o.Labels = []string{"source"}
	o.Content = visible(profileWords(r))
	if id := w.voiceID(r); id != "" {
		o.Refs = []string{id}
	} else {
		o.Refs = w.refs(articlesOf(r.Atoms)...)
	}
	w.put(kindSource, r, "", o)
}

func (w *writer) link(r evidence.Link) {
	o := w.own(r.ID)
	words := orElse(r.Why, orElse(r.Label, r.ID))
	if o.Type == "note" {
		o.Content, o.Refs = words, w.refs(r.From, r.To)
	} else {
		o.Description, o.Source, o.Target = words, w.ref(r.From), w.ref(r.To)
		if o.Relation = "related-to"; r.Directed {
			o.Relation = "derived-from"
		}
	}
	w.put(kindLink, r, "", o)
}

package misp

import (
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// all makes the objects and then relates them.
func (m *maker) all() {
	c := m.c
	grades := map[string]string{} // by actor
	for _, s := range c.Sources {
		if s.Grade != nil && s.Actor != "" {
			grades[s.Actor] = s.Grade.Letter
		}
	}
	for _, a := range c.Articles {
		m.article(a)
	}
	for _, a := range c.Actors {
		m.actor(a, grades[a.ID])
	}
	for _, s := range c.Statements {
		m.statement(s)
	}
	for _, i := range c.Incidents {
		m.incident(i)
	}
	for _, x := range c.Claims {
		o := m.object(note, x.ID, x.ID+", "+string(x.State))
		m.put(o, "type", "text", "Other")
		m.put(o, "format", "text", "text")
		m.put(o, "text", "text", "Claim: "+x.Words+rests(x.Origins))
	}
	for _, x := range c.Warnings {
		o := m.object(note, x.ID, x.ID+", "+string(x.State))
		m.put(o, "type", "text", "Other")
		m.put(o, "format", "text", "text")
		m.put(o, "text", "text", x.Label+". Whether it was given: "+strings.ReplaceAll(x.Standing, "_", " ")+rests(x.Origins))
	}
	for _, x := range c.Acts {
		o := m.object(note, x.ID, x.ID+", "+string(x.State)+", "+where(x.Place.Article, x.Place.Version, x.Place.Piece))
		m.put(o, "type", "text", "Other")
		m.put(o, "format", "text", "text")
		m.put(o, "text", "text", fmt.Sprintf("Deed (PLOVER %s, %s): %s towards %s, %s.", x.Act.Type, x.Act.Modality, x.SourceLabel, x.TargetLabel, x.Day))
	}
	for _, r := range c.Reports {
		o := m.object(report, r.ID, r.ID+", "+r.State)
		m.put(o, "title", "text", r.Title)
		m.put(o, "summary", "text", r.Text)
		m.put(o, "type", "text", "Report")
	}
	m.relations()
}

func (m *maker) article(a products.Article) {
	o := m.object(media, a.ID, fmt.Sprintf("%s version %d, SHA-256 of the text %s", a.ID, a.Number, a.SHA256))
	m.put(o, "title", "text", a.Metadata.Title)
	m.put(o, "source", "text", a.Metadata.Outlet)
	m.put(o, "link", "link", products.LinkTo(a.Address))
	if m.texts && a.Text != nil {
		m.put(o, "content", "text", a.Text.String())
	}
	if len(o.Attribute) == 0 { // the template wants something
		m.put(o, "source", "text", a.Name)
	}
}

func (m *maker) actor(a evidence.Actor, grade string) {
	var tags []tag
	if grade != "" {
		tags = []tag{{fmt.Sprintf("admiralty-scale:source-reliability=%q", strings.ToLower(grade))}}
	}
	if a.Kind == evidence.ActorPerson {
		o := m.object(person, a.ID, a.ID+", "+string(a.State))
		m.put(o, "full-name", "full-name", a.Label, tags...)
		for _, r := range a.Roles {
			if r.Kind == "title" {
				m.put(o, "title", "text", r.Text)
				break
			}
		}
		m.names(o, a)
		return
	}
	o := m.object(organization, a.ID, a.ID+", "+string(a.State))
	m.put(o, "name", "text", a.Label, tags...)
	m.put(o, "type-of-organization", "text", string(a.Kind))
	m.names(o, a)
}

func (m *maker) names(o *object, a evidence.Actor) {
	for _, n := range a.Aliases {
		if n.Text != a.Label && n.Count > 0 {
			m.put(o, "alias", "text", n.Text)
		}
	}
}

func (m *maker) statement(s evidence.Record) {
	var source, content []string
	for _, p := range s.Source.Spans {
		source = append(source, p.Exact)
	}
	at := ""
	for _, p := range s.Content.Spans {
		content = append(content, p.Exact)
		at = where(s.Article, s.Version, p)
	}
	who := strings.Join(source, " … ")
	if who == "" {
		who = s.Outlet
	}
	o := m.object(note, s.ID, s.ID+", "+string(s.State)+", "+at)
	m.put(o, "type", "text", "Annotation")
	m.put(o, "format", "text", "text")
	m.put(o, "text", "text", fmt.Sprintf("%s (%s; %s): %s", who, s.Source.Kind, s.Outlet, strings.Join(content, " … ")))
}

func (m *maker) incident(i evidence.Incident) {
	lines := []string{fmt.Sprintf("%s, %s. %s%s", i.Kind, i.Stage, products.ToldBy(i.Articles), rests(i.Origins))}
	for _, f := range i.Figures {
		lines = append(lines, products.Figure(f)+".")
	}
	for _, b := range i.Blame {
		lines = append(lines, strings.ReplaceAll(b.Slot, "_", " ")+": "+b.Name+".")
	}
	o := m.object(incident, i.ID, i.ID+", "+string(i.State))
	m.put(o, "name", "text", i.Label)
	m.put(o, "description", "text", strings.Join(lines, "\n"))
	h := m.object(happening, i.ID+" event", i.ID)
	m.put(h, "name", "text", i.Label)
	m.put(h, "status", "text", map[evidence.Stage]string{evidence.Accomplished: "occurred", evidence.Attempted: "not-occurred", evidence.Foiled: "not-occurred", evidence.Threatened: "pending"}[i.Stage])
	if len(h.Attribute) == 0 || i.Stage == "" {
		m.put(h, "status", "text", "undetermined")
	}
	if _, ok := products.Day(i.From); ok {
		m.put(h, "start_time", "datetime", i.From+"T00:00:00Z")
		m.put(h, "start_time_fidelity", "text", "day")
	}
	if _, ok := products.Day(i.To); ok {
		m.put(h, "end_time", "datetime", i.To+"T00:00:00Z")
		m.put(h, "end_time_fidelity", "text", "day")
	}
	if w := i.Where; w != nil {
		g := m.object(geolocation, i.ID+" place", i.ID)
		m.put(g, "text", "text", strings.Join(w.Path, ", "))
		m.put(g, "city", "text", w.Name)
		m.put(g, "countrycode", "text", w.Country)
		if w.Latitude != nil && w.Longitude != nil {
			m.put(g, "latitude", "float", fmt.Sprint(*w.Latitude))
			m.put(g, "longitude", "float", fmt.Sprint(*w.Longitude))
		}
	}
}

func (m *maker) relations() {
	c := m.c
	for _, a := range c.Actors {
		m.relate(a.ID, a.Parent, "part-of", "")
	}
	for _, s := range c.Statements {
		m.relate(s.ID, s.Article, "extracted-from", "")
	}
	for _, i := range c.Incidents {
		m.relate(i.ID, i.ID+" event", "represents", "")
		m.relate(i.ID, i.ID+" place", "located-at", "")
		for _, a := range i.Atoms {
			m.relate(a.Anchor.Article, i.ID, "mentions", "")
		}
		for _, b := range i.Blame {
			switch b.Slot {
			case "claimed_by":
				m.relate(i.ID, b.Who, "claimed-by", by(b.Places))
			case "blamed_on":
				m.relate(i.ID, b.Who, "suspected-link", "blamed on, by "+by(b.Places))
			}
		}
	}
	for _, x := range c.Claims {
		for _, v := range x.Affirm {
			m.relate(v.ID, x.ID, "supports", "")
		}
		for _, v := range x.Deny {
			m.relate(v.ID, x.ID, "related-to", "denies it")
		}
		for _, v := range x.Doubt {
			m.relate(v.ID, x.ID, "related-to", "doubts it")
		}
		m.relate(x.ID, x.Incident, "annotates", "")
	}
	for _, x := range c.Warnings {
		m.relate(x.From, x.ID, "initiates", "said to have given it")
		m.relate(x.ID, x.To, "disclosed-to", "said to have been given to")
		m.relate(x.ID, x.Incident, "relates", "")
	}
	for _, x := range c.Acts {
		m.relate(x.SourceActor, x.ID, "performed", "")
		m.relate(x.ID, x.TargetActor, "affects", "")
		m.relate(x.ID, x.Place.Article, "extracted-from", "")
	}
	for _, x := range c.Relations {
		kind := map[string]string{"positive": "cooperates-with", "negative": "enemy-of"}[x.Sign]
		if kind == "" {
			kind = "is-in-relation-with"
		}
		m.relate(x.Source, x.Target, kind, fmt.Sprintf("%s to %s, %d deeds, PLOVER weight %.2f, as articles tell", x.First, x.Last, x.Deeds, x.Weight))
	}
	for _, x := range c.Links {
		m.relate(x.From, x.To, "derived-from", x.Why)
	}
}

// rests says on how many origins something rests, as the end of a sentence.
func rests(o *evidence.Origins) string {
	if s := products.Count(o); s != "" {
		return "; rests on " + s + "."
	}
	return "."
}

func where(article string, version int, p evidence.Piece) string {
	return fmt.Sprintf("%s version %d, characters %s", article, version, p.Span)
}

// by names whose word it is.
func by(places []evidence.Place) string {
	if len(places) == 0 {
		return ""
	}
	return places[0].Speaker
}

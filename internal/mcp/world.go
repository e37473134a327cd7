package mcp

import (
	"context"
	"fmt"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

type incidentsIn struct {
	inCase
	paging
	Words    string `json:"q,omitempty" jsonschema:"words in it"`
	Kind     string `json:"kind,omitempty" jsonschema:"attack, bombing, shooting, kidnapping, hijacking, arson, robbery, assassination, air_strike, plot or other"`
	Stage    string `json:"stage,omitempty" jsonschema:"accomplished, attempted, foiled or threatened"`
	Conflict string `json:"conflict,omitempty" jsonschema:"what speakers differ over, such as deaths"`
	Since    string `json:"since,omitempty" jsonschema:"on or after this day"`
	Until    string `json:"until,omitempty"`
}

type incident struct {
	ID       string   `json:"id"`
	Label    string   `json:"label"`
	Kind     string   `json:"kind"`
	Stage    string   `json:"stage"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	Where    string   `json:"where"`
	State    string   `json:"state"`
	Articles int      `json:"articles"`
	Origins  *origins `json:"origins,omitempty"`
}

func sayIncident(in evidence.Incident) incident {
	out := incident{ID: in.ID, Label: in.Label, Kind: string(in.Kind), Stage: string(in.Stage), From: in.From, To: in.To, State: string(in.State), Articles: in.Articles, Origins: sayOrigins(in.Origins)}
	if in.Where != nil {
		out.Where = strings.Join(in.Where.Path, ", ")
		if out.Where == "" {
			out.Where = in.Where.Name
		}
	}
	return out
}

type incidentsOut struct {
	Total     int        `json:"total"`
	Next      string     `json:"next_cursor"`
	Incidents []incident `json:"incidents"`
}

type recordIn struct {
	inCase
	ID string `json:"id" jsonschema:"identifier of the record, or of what was merged into it"`
}

type figure struct {
	Effect  string   `json:"effect"`
	Of      string   `json:"of"`
	Count   string   `json:"count"`
	By      place    `json:"by"`
	Origins *origins `json:"origins,omitempty" jsonschema:"of all who give this number"`
}

type blame struct {
	Slot       string  `json:"slot" jsonschema:"claimed_by, blamed_on, denied_by or reported"`
	Name       string  `json:"name"`
	Confidence string  `json:"confidence"`
	By         []place `json:"by"`
}

type differ struct {
	Field  string   `json:"field"`
	Values []string `json:"values"`
	Why    string   `json:"why"`
}

type incidentOut struct {
	Incident  incident `json:"incident"`
	Figures   []figure `json:"figures" jsonschema:"each number is somebody's claim, by origin and never by article"`
	Blame     []blame  `json:"blame"`
	Targets   []said   `json:"targets"`
	Victims   []said   `json:"victims"`
	Conflicts []differ `json:"conflicts"`
	Dates     []said   `json:"dates"`
}

type sourceOut struct {
	ID         string           `json:"id"`
	Label      string           `json:"label"`
	Kind       string           `json:"kind"`
	Statements int              `json:"statements"`
	Kinds      []evidence.Share `json:"kinds" jsonschema:"on whose word its statements rest, or how it is named"`
	Hedges     []evidence.Share `json:"hedges"`
	Stances    []evidence.Share `json:"stances"`
	Outlets    []evidence.Share `json:"outlets"`
	Disputes   []string         `json:"disputes" jsonschema:"claims of its that others deny, cl_…"`
	Grade      *evidence.Grade  `json:"grade,omitempty" jsonschema:"set by a person with a reason; the program never grades"`
}

type relationsIn struct {
	inCase
	paging
	Day   string `json:"day,omitempty" jsonschema:"as of this day: from what was published by then"`
	Actor string `json:"actor,omitempty" jsonschema:"name or identifier of an actor on either side"`
	Sign  string `json:"sign,omitempty" jsonschema:"positive, negative, mixed or neutral"`
}

type relation struct {
	ID      string  `json:"id"`
	Source  string  `json:"source"`
	Target  string  `json:"target"`
	Sign    string  `json:"sign"`
	Weight  float64 `json:"weight" jsonschema:"mean of the deeds' PLOVER scores, -9 to 10"`
	Deeds   int     `json:"deeds" jsonschema:"told as fact, each counted once"`
	Alleged int     `json:"alleged" jsonschema:"on somebody's allegation alone, and not counted"`
	First   string  `json:"first"`
	Last    string  `json:"last"`
	State   string  `json:"state"`
}

type relationsOut struct {
	Total     int        `json:"total"`
	Next      string     `json:"next_cursor"`
	Relations []relation `json:"relations"`
}

type warningsIn struct {
	inCase
	paging
	Words     string `json:"q,omitempty"`
	From      string `json:"from,omitempty" jsonschema:"who warned"`
	To        string `json:"to,omitempty" jsonschema:"who was warned"`
	Kind      string `json:"kind,omitempty" jsonschema:"warning, threat or forecast"`
	Response  string `json:"response,omitempty" jsonschema:"acknowledged, heeded, ignored, dismissed, disputed, denied or none"`
	Contested string `json:"contested,omitempty" jsonschema:"yes where the sides differ, or no"`
}

type warning struct {
	ID        string   `json:"id"`
	Kind      string   `json:"kind"`
	From      string   `json:"from"`
	To        string   `json:"to"`
	Standing  string   `json:"standing"`
	Of        []said   `json:"of"`
	Given     []said   `json:"given"`
	Specific  []aspect `json:"specific"`
	Responses []said   `json:"responses"`
	Contested []differ `json:"contested"`
	Outcome   string   `json:"outcome,omitempty"`
	LeadDays  *int     `json:"lead_days,omitempty"`
	State     string   `json:"state"`
	Origins   *origins `json:"origins,omitempty"`
}

type aspect struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type warningsOut struct {
	Total    int       `json:"total"`
	Next     string    `json:"next_cursor"`
	Warnings []warning `json:"warnings"`
}

// worldReaders are the tools over what is put together across articles.
func (s *server) worldReaders(to *sdk.Server) {
	tool(to, s, "list_incidents", "Incidents: what happened, one record each however many articles tell it.", reading("List incidents"),
		func(ctx context.Context, b *workbench.Bench, in incidentsIn) (incidentsOut, error) {
			f, err := filtered(query.Incidents, map[string]string{"q": in.Words, "kind": in.Kind, "stage": in.Stage, "conflict": in.Conflict, "since": in.Since, "until": in.Until}, in.paging)
			if err != nil {
				return incidentsOut{}, err
			}
			page, err := workbench.List[evidence.Incident](ctx, b, store.KindIncidents, f)
			out := incidentsOut{page.Total, page.Next, []incident{}}
			for _, x := range page.Items {
				out.Incidents = append(out.Incidents, sayIncident(x))
			}
			return out, err
		})
	tool(to, s, "get_incident", "One incident: every figure with its speaker and its origins, who claims, blames and denies, what speakers differ over.", reading("One incident"), incidentWhole)
	tool(to, s, "get_source_profile", "On whose word a source rests, as counted: an outlet, a person, a body. It counts and never grades.", reading("A source's profile"),
		func(ctx context.Context, b *workbench.Bench, in recordIn) (sourceOut, error) {
			w, err := workbench.Lookup[evidence.Profile](ctx, b, store.KindSources, in.ID)
			r := w.Record
			return sourceOut{r.ID, r.Label, r.Kind, r.Statements, listed(r.Kinds), listed(r.Hedges), listed(r.Stances), listed(r.Outlets), listed(r.Disputes), r.Grade}, err
		})
	tool(to, s, "relations_as_of", "Who stands how to whom, rolled up from dated deeds; as of a day where one is given.", reading("Relations as of a day"),
		func(ctx context.Context, b *workbench.Bench, in relationsIn) (relationsOut, error) {
			if in.Day != "" {
				base, _, _ := strings.Cut(s.name(ctx, in.Case), "@")
				past, err := s.Cases.Case(ctx, base+"@"+in.Day)
				if err != nil {
					return relationsOut{}, fmt.Errorf("as of %q: %w", in.Day, err)
				}
				b = past
			}
			f, err := filtered(query.Relations, map[string]string{"q": in.Actor, "sign": in.Sign}, in.paging)
			if err != nil {
				return relationsOut{}, err
			}
			page, err := workbench.List[evidence.Relation](ctx, b, store.KindRelations, f)
			out := relationsOut{page.Total, page.Next, []relation{}}
			for _, r := range page.Items {
				out.Relations = append(out.Relations, relation{r.ID, r.SourceLabel, r.TargetLabel, r.Sign, r.Weight, r.Deeds, r.Alleged, r.First, r.Last, string(r.State)})
			}
			return out, err
		})
	tool(to, s, "list_warnings", "The ledger of warnings: who warned whom, of what, how specific, how it was answered, in both sides' words.", reading("List warnings"),
		func(ctx context.Context, b *workbench.Bench, in warningsIn) (warningsOut, error) {
			f, err := filtered(query.Warnings, map[string]string{"q": in.Words, "from": in.From, "to": in.To, "kind": in.Kind, "response": in.Response, "contested": in.Contested}, in.paging)
			if err != nil {
				return warningsOut{}, err
			}
			page, err := workbench.List[evidence.Warning](ctx, b, store.KindWarnings, f)
			out := warningsOut{page.Total, page.Next, []warning{}}
			for _, w := range page.Items {
				out.Warnings = append(out.Warnings, sayWarning(w))
			}
			return out, err
		})
	tool(to, s, "corroborate", "On how many independent origins a claim, an incident, a figure, a warning or a statement rests, and how each telling comes by it. Copies count once.", reading("Count independent origins"), corroborate)
	tool(to, s, "check_report", "Check a report or a text: sentences without a citation, on one origin, circular, rejected or superseded, contrary evidence unmentioned, quotations that are not verbatim, words of likelihood off the yardstick.",
		reading("Check a report"), check)
}

func incidentWhole(ctx context.Context, b *workbench.Bench, in recordIn) (incidentOut, error) {
	w, err := workbench.Lookup[evidence.Incident](ctx, b, store.KindIncidents, in.ID)
	if err != nil {
		return incidentOut{}, err
	}
	r := w.Record
	out := incidentOut{sayIncident(r), []figure{}, []blame{}, saySaid(r.Targets), saySaid(r.Victims), sayConflicts(r.Conflicts), saySaid(r.Dates)}
	for _, f := range r.Figures {
		out.Figures = append(out.Figures, figure{string(f.Effect), f.Of, count(f.Count), sayPlace(f.Place), sayOrigins(f.Origins)})
	}
	for _, x := range r.Blame {
		out.Blame = append(out.Blame, blame{x.Slot, x.Name, string(x.Confidence), sayPlaces(x.Places)})
	}
	return out, nil
}

func sayWarning(w evidence.Warning) warning {
	out := warning{
		ID: w.ID, Kind: string(w.Kind), From: w.FromLabel, To: w.ToLabel, Standing: w.Standing, Of: saySaid(w.Of), Given: saySaid(w.Given), Specific: []aspect{},
		Responses: saySaid(w.Responses), Contested: sayConflicts(w.Contested), Outcome: w.IncidentWhat, LeadDays: w.LeadDays, State: string(w.State), Origins: sayOrigins(w.Origins),
	}
	for _, a := range w.Specific {
		out.Specific = append(out.Specific, aspect{a.Name, a.Value})
	}
	return out
}

func sayConflicts(all []evidence.Conflict) []differ {
	out := []differ{}
	for _, c := range all {
		out = append(out, differ{c.Field, listed(c.Values), c.Why})
	}
	return out
}

func listed[T any](all []T) []T { return append([]T{}, all...) }

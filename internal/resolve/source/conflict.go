package source

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// figures notes, for whoever gives a figure, those of others for the same incident that cannot hold together with it. Of one
// incident and effect only figures of different speakers are compared, each pair once.
func (r *run) figures() {
	for i := range r.Incidents {
		in := &r.Incidents[i]
		byEffect := map[evidence.Effect][]evidence.FigureClaim{}
		for _, f := range in.Figures {
			byEffect[f.Effect] = append(byEffect[f.Effect], f)
		}
		for _, effect := range evidence.Effects {
			list := distinct(byEffect[effect])
			for _, mine := range list {
				t := r.whose(mine.Place)
				if t == nil || len(t.profile.Figures) >= manyConflicts {
					continue
				}
				for _, other := range list {
					if same(mine, other) || Agree(mine.Count, other.Count) {
						continue
					}
					t.profile.Figures = append(t.profile.Figures, evidence.FigureConflict{Incident: in.ID, Label: in.Label, Mine: mine, Other: other})
					if len(t.profile.Figures) >= manyConflicts {
						break
					}
				}
			}
		}
	}
}

// distinct leaves of the figures that one speaker repeats the first of each.
func distinct(list []evidence.FigureClaim) []evidence.FigureClaim {
	var out []evidence.FigureClaim
	seen := map[string]bool{}
	for _, f := range list {
		key := strings.ToLower(f.Speaker) + "\x00" + f.Count.Exact + "\x00" + f.Of
		if !seen[key] {
			seen[key] = true
			out = append(out, f)
		}
	}
	return out[:min(len(out), manyConflicts)]
}

func same(a, b evidence.FigureClaim) bool {
	return a.Article == b.Article && a.Span == b.Span || strings.EqualFold(a.Speaker, b.Speaker)
}

// Agree reports whether two counts can both hold: their ranges meet. An open end reaches for ever; "about" leaves a tenth on
// either side.
func Agree(a, b evidence.Count) bool {
	aLow, aHigh := bounds(a)
	bLow, bHigh := bounds(b)
	return (aHigh == nil || bLow == nil || *aHigh >= *bLow) && (bHigh == nil || aLow == nil || *bHigh >= *aLow)
}

func bounds(c evidence.Count) (low, high *float64) {
	low, high = c.Min, c.Max
	if c.Bound != "about" {
		return low, high
	}
	if low != nil {
		v := *low * 0.9
		low = &v
	}
	if high != nil {
		v := *high * 1.1
		high = &v
	}
	return low, high
}

// whose returns the profile of who says what stands at a place: the speaker's, or the outlet's for the article's own voice.
func (r *run) whose(p evidence.Place) *tally {
	if p.Statement == "" {
		return r.by["outlet/"+strings.ToLower(p.Outlet)]
	}
	if t := r.by["actor/"+p.Actor]; t != nil {
		return t
	}
	for _, kind := range []string{"named/", "body/", "outlet/", "document/", "anonymous/"} {
		if t := r.by[kind+strings.ToLower(bare(p.Speaker))]; t != nil {
			return t
		}
	}
	return nil
}

// disputes notes, for whoever affirms a claim, that others deny it, and the other way round.
func (r *run) disputes() {
	for i := range r.Claims {
		c := &r.Claims[i]
		if len(c.Deny)+len(c.Doubt) == 0 || len(c.Affirm) == 0 {
			continue
		}
		for _, v := range slices.Concat(c.Affirm, c.Deny, c.Doubt) {
			t := r.whose(v.Place)
			if t != nil && !slices.Contains(t.profile.Disputes, c.ID) && len(t.profile.Disputes) < manyConflicts {
				t.profile.Disputes = append(t.profile.Disputes, c.ID)
			}
		}
	}
}

var _ resolve.Resolver = Resolver{}

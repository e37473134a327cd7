package actor

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// stay has chains keep the identifiers that people know them by. A chain's identifier is that of the first characters it stands on, and
// another reader may begin it elsewhere: an identifier that the log names and no chain has any more goes to the chain that mentions those
// very characters, so that what was decided on them, joined to them and cited of them is not lost; and where these stood in an earlier
// version of the article, to the chain that alone is mentioned in the same words.
func (c *collector) stay(w *resolve.World) {
	missing := c.missing(w)
	for k := range c.atoms {
		if len(missing) == 0 {
			return
		}
		t := &c.atoms[k]
		if among(w.Rulings.Named, t.id) {
			continue // what is known by its own is not renamed
		}
		a := &w.Articles[t.article]
		for _, m := range t.mentions {
			if id := a.Atom(evidence.PrefixActor, a.Mentions[m].Piece); among(missing, id) {
				delete(missing, id)
				delete(missing, evidence.ActorVoiceID(id))
				t.id = id
				break
			}
		}
	}
	for i := range w.Articles {
		for _, was := range w.Articles[i].Before {
			if !among(missing, was.ID) {
				continue
			}
			if t := c.alone(i, &w.Articles[i], was.Words); t != nil && !among(w.Rulings.Named, t.id) {
				delete(missing, was.ID)
				delete(missing, evidence.ActorVoiceID(was.ID))
				t.id = was.ID
			}
		}
	}
}

// alone returns the chain of an article that is mentioned in those words, nil where none or more than one is.
func (c *collector) alone(i int, a *resolve.Article, words string) (found *atom) {
	for m := range a.Mentions {
		if a.Mentions[m].Exact != words {
			continue
		}
		k, ok := c.of[i][a.Mentions[m].ID]
		if !ok {
			continue
		}
		if t := &c.atoms[k]; found == nil {
			found = t
		} else if found != t {
			return nil
		}
	}
	return found
}

// missing returns the identifiers that the log names and that lead to no chain, entry or outlet as they were collected.
func (c *collector) missing(w *resolve.World) map[string]bool {
	missing := make(map[string]bool, len(w.Rulings.Named))
	voices := false
	for id := range w.Rulings.Named {
		missing[id] = true
		voices = voices || strings.HasPrefix(id, evidence.PrefixVoice)
	}
	found := func(actor string) {
		delete(missing, actor)
		if voices {
			delete(missing, evidence.ActorVoiceID(actor))
		}
	}
	entries := map[string]bool{}
	for k := range c.atoms {
		if len(missing) == 0 {
			break
		}
		found(c.atoms[k].id)
		if e := c.atoms[k].entry; e != nil && !entries[e.Key] {
			entries[e.Key] = true
			found(entryID(e.Key))
		}
	}
	outlets := map[string]bool{}
	for i := range w.Articles {
		if o := strings.ToLower(w.Articles[i].Outlet); voices && o != "" && !outlets[o] {
			outlets[o] = true
			delete(missing, evidence.NewID(evidence.PrefixVoice, "outlet/"+o))
		}
	}
	return missing
}

// among reports whether an actor, or its profile as a source, is one of the identifiers.
func among(ids map[string]bool, actor string) bool {
	return ids[actor] || len(ids) > 0 && ids[evidence.ActorVoiceID(actor)]
}

// entryID is the identifier of an entry of the gazetteer.
func entryID(key string) string { return evidence.NewID(evidence.PrefixActor, "gazetteer", key) }

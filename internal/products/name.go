package products

import (
	"crypto/sha1"
	"fmt"
	"time"
)

// UUID is a universally unique identifier.
type UUID [16]byte

// Namespace is Hearsay's own, under which the identifiers of what it exports are made: those that other formats want as UUIDs follow
// from it and from our own, so that exporting twice gives the same.
var Namespace = UUID{0x5b, 0x0d, 0x6a, 0x3e, 0x1c, 0x57, 0x4e, 0x0b, 0x9a, 0x44, 0x7d, 0x3f, 0x2a, 0x81, 0xc6, 0x19}

// Name returns the UUID of a name within the namespace u (version 5, RFC 9562).
func (u UUID) Name(name string) UUID {
	h := sha1.New()
	h.Write(u[:])
	h.Write([]byte(name))
	var out UUID
	copy(out[:], h.Sum(nil))
	out[6] = out[6]&0x0f | 0x50
	out[8] = out[8]&0x3f | 0x80
	return out
}

// String writes the UUID in groups, as in 5b0d6a3e-1c57-4e0b-9a44-7d3f2a81c619.
func (u UUID) String() string {
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

// UUID returns the case's own UUID, under which its records have theirs. It follows from when the case was made, which its copies have
// in common however they are called.
func (c *Case) UUID() UUID { return Namespace.Name("case " + Stamp(c.Created)) }

// Stamp writes a moment as the formats of other tools want it: in UTC, to the millisecond.
func Stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// Changed is when anything of the case last changed: an article, a decision, a question or a report; when it was made, where nothing did.
func (c *Case) Changed() time.Time {
	last := c.Created
	later := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	for _, a := range c.Articles {
		later(a.Captured)
	}
	for _, d := range c.Decisions {
		later(d.At)
	}
	for _, q := range c.Questions {
		later(q.Changed)
	}
	for _, r := range c.Reports {
		later(r.Changed)
	}
	return last
}

// Markings are the levels of the Traffic Light Protocol 2.0, in the order of how far they let something go.
var Markings = []string{"clear", "green", "amber", "amber+strict", "red"}

// Day reads an ISO day.
func Day(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil
}

package main

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/people"
	"hearsay/internal/store"
)

// userLine is a person as printed.
type userLine struct {
	Type   string         `json:"type"`
	ID     string         `json:"id"`
	Schema string         `json:"schema"`
	Guest  bool           `json:"guest"`
	Has    []string       `json:"has"` // password, sessions, tokens
	Roles  []people.Grant `json:"roles"`
	Added  time.Time      `json:"added"`
	Gone   bool           `json:"removed"`
}

func (p *program) userLs() *cobra.Command {
	return &cobra.Command{
		Use: "ls", Short: "List the people and what they may", Args: args(cobra.NoArgs, "nothing"),
		RunE: func(c *cobra.Command, _ []string) error {
			return p.withPeople(c.Context(), false, func(g *people.Gate) error {
				lines, err := userLines(c.Context(), g.Book())
				if err != nil {
					return err
				}
				return printAll(p, userColumns, func(l userLine) any { return l }, lines)
			})
		},
	}
}

func userLines(ctx context.Context, book people.Book) (lines []userLine, err error) {
	all, err := book.Users(ctx)
	if err != nil {
		return nil, err
	}
	for _, u := range all {
		l := userLine{Type: "user", ID: u.Name, Schema: "hearsay.user/1", Guest: u.Guest, Has: []string{}, Added: u.Added, Gone: !u.Removed.IsZero()}
		if l.Roles, err = book.Grants(ctx, u.Name, ""); err != nil {
			return nil, err
		}
		if u.Password {
			l.Has = append(l.Has, "password")
		}
		for _, kind := range []people.Kind{people.Session, people.Token, people.Invitation} {
			passes, err := book.Passes(ctx, u.Name, kind)
			if err != nil {
				return nil, err
			}
			if len(passes) > 0 {
				l.Has = append(l.Has, counted(len(passes), string(kind)))
			}
		}
		lines = append(lines, l)
	}
	return lines, nil
}

var userColumns = []column[userLine]{
	{name: "name", get: func(l userLine) any { return l.ID }},
	{name: "roles", share: 1, get: func(l userLine) any {
		words := make([]string, len(l.Roles))
		for i, g := range l.Roles {
			words[i] = g.Case + ": " + string(g.Role)
			if g.Case == store.AllCases {
				words[i] = "all cases: " + string(g.Role)
			}
		}
		return strings.Join(words, ", ")
	}},
	{name: "has", get: func(l userLine) any { return strings.Join(l.Has, ", ") }},
	{name: "added", get: func(l userLine) any { return l.Added.Format(time.DateOnly) }},
	{name: "note", get: func(l userLine) any {
		switch {
		case l.Gone:
			return "removed"
		case l.Guest:
			return "guest"
		}
		return ""
	}},
}

// eventLine is an event of the log of people as printed.
type eventLine struct {
	Type   string `json:"type"`
	ID     int64  `json:"id"`
	Schema string `json:"schema"`
	people.Event
}

func (p *program) userLog() *cobra.Command {
	limit := 100
	c := &cobra.Command{
		Use: "log", Short: "Show who signed in and who changed what others may, the latest first", Args: args(cobra.NoArgs, "nothing"),
		RunE: func(c *cobra.Command, _ []string) error {
			return p.withPeople(c.Context(), false, func(g *people.Gate) error {
				events, err := g.Book().Events(c.Context(), 0, limit)
				if err != nil {
					return err
				}
				lines := make([]eventLine, len(events))
				for i, e := range events {
					lines[i] = eventLine{"event", e.Sequence, "hearsay.event/1", e}
				}
				return printAll(p, eventColumns, func(l eventLine) any { return l }, lines)
			})
		},
	}
	c.Flags().IntVar(&limit, "limit", limit, "how many")
	return c
}

var eventColumns = []column[eventLine]{
	{name: "at", get: func(l eventLine) any { return l.At.Local().Format("2006-01-02 15:04:05") }},
	{name: "by", get: func(l eventLine) any { return l.By }},
	{name: "act", get: func(l eventLine) any { return l.Act }},
	{name: "person", get: func(l eventLine) any { return l.Person }},
	{name: "case", get: func(l eventLine) any { return l.Case }},
	{name: "detail", share: 1, get: func(l eventLine) any { return l.Detail }},
}

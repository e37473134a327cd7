package workbench_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/query"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// written makes a report that cites a claim, a statement and what else the case has, and returns it.
func written(t *testing.T, b *workbench.Bench) evidence.Report {
	t.Helper()
	said, err := b.Statements(t.Context(), query.Filter{Limit: 5, Sort: "text"})
	if err != nil || len(said.Items) < 2 {
		t.Fatal(said.Total, err)
	}
	c, err := b.Everything(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	md := fmt.Sprintf("It was said that “%s” [@%s]. Another says otherwise [@%s].\n\n", strings.Trim(said.Items[0].Content.Spans[0].Exact, "“”\" ,."), said.Items[0].ID, said.Items[1].ID)
	for _, r := range c.Incidents {
		md += fmt.Sprintf("It happened [@%s].\n\n", r.ID)
	}
	for _, r := range c.Claims {
		md += fmt.Sprintf("It is claimed [@%s].\n\n", r.ID)
	}
	for _, r := range c.Actors {
		md += fmt.Sprintf("Who is it [@%s]?\n\n", r.ID)
	}
	for _, r := range c.Warnings {
		md += fmt.Sprintf("There was a warning [@%s].\n\n", r.ID)
	}
	r, err := b.BeginReport(t.Context(), "What was said? / 1", md, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestExportReport(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	r := written(t, b)
	o := workbench.ReportOptions{Program: "hearsay test", Print: func(_ context.Context, page []byte, at time.Time) ([]byte, error) {
		return append([]byte("%PDF-"+at.UTC().Format(time.RFC3339)), page[:15]...), nil
	}}
	for format, want := range map[string]string{
		"html": "<!doctype html>", "pdf": "%PDF-" + r.Changed.UTC().Format(time.RFC3339) + "<!doctype html>", "docx": "PK\x03\x04", "md": "---\ntitle: \"What was said? / 1\"", "pack": "PK\x03\x04", "bibtex": "@", "csl": "[\n", "ris": "TY  - NEWS\r\n",
	} {
		one, err := b.ExportReport(ctx, r.ID[:8], format, o)
		if err != nil {
			t.Fatalf("%s: %v", format, err)
		}
		f, err := workbench.ReportFormatOf(format)
		if err != nil || one.Name != "what-was-said-1."+f.Extension || one.Media != f.Media || !bytes.HasPrefix(one.Body, []byte(want)) {
			t.Errorf("%s: %s, %s, %.40q", format, one.Name, one.Media, one.Body)
		}
		if two, err := b.ExportReport(ctx, r.ID, format, o); err != nil || !bytes.Equal(one.Body, two.Body) {
			t.Errorf("%s: the same report gave other bytes, %v", format, err)
		}
	}
	for what, c := range map[string]struct {
		id, format string
		o          workbench.ReportOptions
		want       error
	}{
		"another format":   {r.ID, "odt", o, evidence.ErrInvalid},
		"no report":        {"rp_ZZZZZZZZZZ", "html", o, evidence.ErrNotFound},
		"no version":       {r.ID, "html", workbench.ReportOptions{Version: "dc_ZZZZZZZZZZ"}, evidence.ErrNotFound},
		"nothing prints":   {r.ID, "pdf", workbench.ReportOptions{}, evidence.ErrMissing},
		"no digest at all": {r.ID, "html", workbench.ReportOptions{Digest: "x"}, evidence.ErrInvalid},
	} {
		if _, err := b.ExportReport(ctx, c.id, c.format, c.o); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", what, err, c.want)
		}
	}
	// A version leaves as it was saved.
	first := r.Versions[0]
	if _, err := b.Write(ctx, r.ID, "Something else.\n", r.SHA256, "zoë"); err != nil {
		t.Fatal(err)
	}
	now, err := b.ExportReport(ctx, r.ID, "md", o)
	if err != nil || !strings.Contains(string(now.Body), "Something else") || !strings.Contains(string(now.Body), "zoë") {
		t.Errorf("%s %v", now.Body, err)
	}
	o.Version = first.Decision
	for format, mark := range map[string]string{"html": "version, saved by " + first.By + " on ", "md": "\nversion: \"version, saved by " + first.By + " on "} {
		then, err := b.ExportReport(ctx, r.ID, format, o)
		if want := mark + first.At.UTC().Format("2006-01-02 at 15:04 UTC") + " (" + first.Decision + ")"; err != nil || !strings.Contains(string(then.Body), want) || then.Name != "what-was-said-1-"+first.At.UTC().Format("2006-01-02")+"."+format {
			t.Errorf("%s: it is not told which version it is: %v %s\n%.2000s", format, err, then.Name, then.Body)
		}
	}
	if strings.Contains(string(now.Body), "\nversion:") {
		t.Errorf("what is kept is called a version: %s", now.Body)
	}
	if then, err := b.ExportReport(ctx, r.ID, "md", o); err != nil || strings.Contains(string(then.Body), "Something else") || strings.Contains(string(then.Body), "zoë") || !strings.Contains(string(then.Body), first.SHA256) {
		t.Errorf("%s %v", then.Body, err)
	}
	if c, err := b.CheckVersion(ctx, r.ID, first.Decision); err != nil || c.SHA256 != first.SHA256 {
		t.Errorf("%s was checked, not %s: %v", c.SHA256, first.SHA256, err)
	}
	if c, err := b.CheckVersion(ctx, r.ID, ""); err != nil || c.SHA256 == first.SHA256 {
		t.Errorf("what is kept was not checked: %v", err)
	}
	if _, err := b.CheckVersion(ctx, r.ID, "dc_ZZZZZZZZZZ"); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("%v, want not found", err)
	}
	// So does one with a name, of which the saving was taken back.
	saved, made, err := b.SaveReport(ctx, r.ID, nil, "to the / editor", "", "")
	if err != nil {
		t.Fatal(saved, err)
	}
	if _, err := b.TakeBack(ctx, made.ID, ""); err != nil {
		t.Fatal(err)
	}
	o.Version = made.ID
	if then, err := b.ExportReport(ctx, r.ID, "html", o); err != nil || then.Name != "what-was-said-1-to-the-editor.html" || !strings.Contains(string(then.Body), "version “to the / editor”, saved by "+made.By) || !strings.Contains(string(then.Body), "Something else") {
		t.Errorf("%v %s\n%.2000s", err, then.Name, then.Body)
	}
}

// TestPack: what the case really holds makes a pack that holds, with texts and without, before and after people decided.
func TestPack(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	r := written(t, b)
	said, err := b.Statements(ctx, query.Filter{Limit: 2, Sort: "text"})
	if err != nil {
		t.Fatal(err)
	}
	verify := func(o workbench.ReportOptions, copies func(string, int, string) *text.Text) (named, unknown []string) {
		t.Helper()
		f, err := b.ExportReport(ctx, r.ID, "pack", o)
		if err != nil {
			t.Fatal(err)
		}
		v, err := workbench.VerifyPack(bytes.NewReader(f.Body), int64(len(f.Body)), copies)
		if err != nil {
			t.Fatal(err)
		}
		checkable := !o.NoTexts || copies != nil // without the texts there is nothing to hold a quotation against
		if !v.Sound() || v.Digest != f.Digest || (v.Quotes > 0) != checkable || (v.Places > 0) != checkable || v.Citations == 0 {
			t.Errorf("%+v: %+v; %d quotes, %d places, %d citations", o, v.Failed, v.Quotes, v.Places, v.Citations)
		}
		return v.Named, v.Unknown
	}
	if named, _ := verify(workbench.ReportOptions{}, nil); len(named) > 0 {
		t.Errorf("named: %q", named)
	}
	if _, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{said.Items[1].ID}, Reason: evidence.WrongSource, Note: "the deputy said it"}); err != nil {
		t.Fatal(err)
	}
	if named, _ := verify(workbench.ReportOptions{WholeLog: true}, nil); !strings.Contains(strings.Join(named, "\n"), said.Items[1].ID) {
		t.Errorf("a rejected statement is not named: %q", named)
	}
	if _, unknown := verify(workbench.ReportOptions{NoTexts: true}, nil); !strings.Contains(strings.Join(unknown, "\n"), "texts are not in the pack") {
		t.Errorf("%q", unknown)
	}
	_, unknown := verify(workbench.ReportOptions{NoTexts: true}, func(article string, version int, _ string) *text.Text {
		_, body, err := b.Article(ctx, article, version)
		if err != nil {
			t.Fatal(err)
		}
		return body
	})
	if strings.Contains(strings.Join(unknown, "\n"), "texts are not in the pack") {
		t.Errorf("%q", unknown)
	}
	if r, err = b.BeginReport(ctx, "Of an earlier version", fmt.Sprintf("It was said [@%s].\n", said.Items[0].ID), nil, ""); err != nil {
		t.Fatal(err)
	}
	// A text that was changed since is quoted in the version that was cited, and that is said.
	add(t, b, "morning.txt", morning+"\nThe paper corrected this article.\n")
	if err := b.Read(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if err := b.Resolve(ctx); err != nil {
		t.Fatal(err)
	}
	if named, _ := verify(workbench.ReportOptions{}, nil); len(named) == 0 {
		t.Errorf("a superseded version is not named: %q", named)
	}
	// What says the same in the version that is current is named, to be cited in its place.
	now, err := b.Store.Statements(ctx, query.Filter{Limit: 500})
	if err != nil {
		t.Fatal(err)
	}
	after := ""
	for _, s := range now.Items {
		if s.ID != said.Items[0].ID && s.Article == said.Items[0].Article && s.Version == 2 && s.Content.Spans[0].Exact == said.Items[0].Content.Spans[0].Exact {
			after = s.ID
		}
	}
	check, err := b.CheckReport(ctx, r.ID, nil)
	if err != nil {
		t.Fatal(err)
	}
	if after == "" || !slices.ContainsFunc(check.Flags, func(f products.Flag) bool {
		return f.Code == products.SupersededText && strings.Contains(f.Remedy, after) && slices.Contains(f.Records, after)
	}) {
		for _, f := range check.Flags {
			t.Log(f.Code, f.Says, f.Remedy, f.Records)
		}
		t.Errorf("what stands in the place of %s is %q, and the check does not name it", said.Items[0].ID, after)
	}
}

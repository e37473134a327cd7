package intake_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// opener takes inputs whose name ends in suffix and gives out.
type opener struct {
	suffix, out string
	err         error
}

func (o opener) Accepts(in intake.Input) bool { return strings.HasSuffix(in.Name, o.suffix) }
func (o opener) Open(context.Context, intake.Input) (intake.Document, error) {
	return intake.Document{Text: o.out}, o.err
}

// stamp is an annotator that leaves a note.
type stamp string

func (s stamp) Annotate(d *intake.Document) { d.Notes = append(d.Notes, string(s)) }

func TestDeskPicksTheFirstOpenerAndRunsEveryAnnotator(t *testing.T) {
	d := intake.Desk{
		Openers:    []intake.Opener{opener{suffix: ".a", out: "first"}, opener{suffix: "", out: "second"}},
		Annotators: []intake.Annotator{stamp("one"), stamp("two")},
	}
	for name, want := range map[string]string{"x.a": "first", "x.b": "second"} {
		doc, err := d.Open(t.Context(), intake.Input{Name: name, Bytes: []byte("x")})
		if err != nil {
			t.Fatal(err)
		}
		if doc.Text != want || strings.Join(doc.Notes, " ") != "one two" {
			t.Errorf("%s: %+v", name, doc)
		}
	}
}

func TestDeskRefuses(t *testing.T) {
	broken := errors.New("the opener broke")
	for name, c := range map[string]struct {
		bytes  []byte
		opener opener
		want   string
	}{
		"empty":          {nil, opener{out: "x"}, "the file is empty"},
		"too large":      {make([]byte, intake.MaxBytes+1), opener{out: "x"}, "over the limit of 32 MB"},
		"unknown format": {[]byte("x"), opener{suffix: ".never"}, "not a text, Markdown or HTML file"},
		"no text in it":  {[]byte("x"), opener{out: " \n "}, "there is no text in it"},
		"not UTF-8":      {[]byte("x"), opener{out: "a\xff"}, "not valid UTF-8"},
	} {
		_, err := intake.Desk{Openers: []intake.Opener{c.opener}}.Open(t.Context(), intake.Input{Name: "x", Bytes: c.bytes})
		if !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	if _, err := (intake.Desk{Openers: []intake.Opener{opener{err: broken}}}).Open(t.Context(), intake.Input{Name: "x", Bytes: []byte("x")}); !errors.Is(err, broken) {
		t.Errorf("an opener's error is lost: %v", err)
	}
}

package workbench_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

func exported(t *testing.T, b *workbench.Bench, format string, o workbench.ExportOptions) []byte {
	t.Helper()
	file, err := b.Export(t.Context(), format, o)
	if err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestThereAndBack: a bundle with texts, taken in elsewhere and read, gives the same articles and the same statements.
func TestThereAndBack(t *testing.T) {
	from, to := bench(t, tools(t)), bench(t, tools(t))
	add(t, from, "harbour.txt", harbour)
	if err := errors.Join(from.Read(t.Context(), nil), from.Resolve(t.Context())); err != nil {
		t.Fatal(err)
	}
	bundle := exported(t, from, "stix", workbench.ExportOptions{Texts: true, Marking: "green"})
	if !bytes.Equal(bundle, exported(t, from, "stix", workbench.ExportOptions{Texts: true, Marking: "green"})) {
		t.Error("the same case gives other bytes")
	}
	got, err := to.ImportSTIX(t.Context(), bundle)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Articles) != 1 || got.Articles[0].Outcome != store.Added || len(got.Left) == 0 {
		t.Fatalf("%+v", got)
	}
	if err := to.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	ours, theirs := records(t, from), records(t, to)
	if len(ours) == 0 || len(ours) != len(theirs) {
		t.Fatalf("%d statements became %d", len(ours), len(theirs))
	}
	for i := range ours {
		if ours[i].ID != theirs[i].ID || ours[i].SHA256 != theirs[i].SHA256 || ours[i].Article != theirs[i].Article {
			t.Errorf("%s of %s became %s of %s", ours[i].ID, ours[i].Article, theirs[i].ID, theirs[i].Article)
		}
	}
	// The bundle is kept whole, and taking it in again changes nothing.
	sheet, err := to.Sheet(t.Context(), got.Articles[0].Article, 0)
	if err != nil {
		t.Fatal(err)
	}
	original, err := to.Original(t.Context(), sheet.Article.OriginalSHA256)
	if err != nil || !bytes.Equal(original, bundle) {
		t.Errorf("the original is not the bundle: %v", err)
	}
	if again, err := to.ImportSTIX(t.Context(), bundle); err != nil || again.Articles[0].Outcome != store.Known {
		t.Errorf("%v %+v", err, again)
	}
	if v, err := to.Verify(t.Context(), nil); err != nil || len(v.Failed) > 0 {
		t.Errorf("%v %+v", err, v.Failed)
	}
}

func TestRejectedStaysBehind(t *testing.T) {
	b := bench(t, tools(t))
	add(t, b, "harbour.txt", harbour)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	first := records(t, b)[0]
	if _, err := b.Rule(t.Context(), workbench.Rulings{Subjects: []string{first.ID}, Verdict: evidence.Reject}); err != nil {
		t.Fatal(err)
	}
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"stix", "misp", "annotations"} {
		if bytes.Contains(exported(t, b, format, workbench.ExportOptions{}), []byte(first.ID)) {
			t.Errorf("%s has what was rejected", format)
		}
	}
	if csv := exported(t, b, "csv", workbench.ExportOptions{Table: "statements"}); !strings.Contains(string(csv), first.ID+",rejected,") {
		t.Errorf("the table does not say what was rejected:\n%s", csv)
	}
}

func TestABadBundleChangesNothing(t *testing.T) {
	b := bench(t, tools(t))
	for _, file := range []string{"", "{}", `{"type":"bundle","objects":[{"type":"note","id":"x"}]}`} {
		if _, err := b.ImportSTIX(t.Context(), []byte(file)); !errors.Is(err, evidence.ErrInput) {
			t.Errorf("%q: %v", file, err)
		}
	}
	if o, err := b.Overview(t.Context()); err != nil || o.Articles != 0 || len(o.Refusals) != 0 {
		t.Errorf("%v %+v", err, o)
	}
}

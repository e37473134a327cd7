package storetest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// draftOf makes a draft with the hash of its text.
func draftOf(id, base, text string) store.Draft {
	sum := sha256.Sum256([]byte(text))
	return store.Draft{ID: id, Base: base, Text: text, SHA256: hex.EncodeToString(sum[:]), By: "ann", At: Noon}
}

// testDrafts keeps, replaces and ends drafts: what somebody else wrote is never overwritten unseen.
func testDrafts(t *testing.T, s store.Store) {
	ctx := t.Context()
	if _, err := s.Draft(ctx, "rp_AAAAAAAAAA"); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("a draft that was never kept: %v", err)
	}
	first, second := draftOf("rp_AAAAAAAAAA", "", "The mole held.\n"), draftOf("rp_AAAAAAAAAA", "abc", "The mole held – “so far”. 🚢\r\n")
	second.By, second.At = "bo", Noon.Add(time.Minute)
	must[int](t)(0, s.KeepDraft(ctx, first, ""))
	if err := s.KeepDraft(ctx, second, ""); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("overwritten unseen: %v", err)
	}
	if got := must[store.Draft](t)(s.Draft(ctx, "rp_aaaaaaaaaa")); !reflect.DeepEqual(got, first) {
		t.Errorf("kept %+v, want %+v", got, first)
	}
	must[int](t)(0, s.KeepDraft(ctx, second, first.SHA256))
	other := draftOf("rp_BBBBBBBBBB", "", "")
	must[int](t)(0, s.KeepDraft(ctx, other, ""))
	if got := must[[]store.Draft](t)(s.Drafts(ctx)); !reflect.DeepEqual(got, []store.Draft{second, other}) {
		t.Errorf("drafts %+v", got)
	}
	must[int](t)(0, s.EndDraft(ctx, "rp_AAAAAAAAAA", first.SHA256)) // it is another by now
	must[store.Draft](t)(s.Draft(ctx, "rp_AAAAAAAAAA"))
	must[int](t)(0, s.EndDraft(ctx, "rp_AAAAAAAAAA", second.SHA256))
	must[int](t)(0, s.EndDraft(ctx, "rp_AAAAAAAAAA", second.SHA256))
	if _, err := s.Draft(ctx, "rp_AAAAAAAAAA"); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("a draft that ended: %v", err)
	}
	for what, d := range map[string]store.Draft{
		"no report":    draftOf("qu_AAAAAAAAAA", "", "a"),
		"no id":        draftOf("", "", "a"),
		"too long":     draftOf("rp_AAAAAAAAAA", "", strings.Repeat("a", store.MaxDraft+1)),
		"not UTF-8":    draftOf("rp_AAAAAAAAAA", "", "\xff"),
		"another hash": {ID: "rp_AAAAAAAAAA", Text: "a", SHA256: first.SHA256, By: "ann", At: Noon},
		"nobody":       {ID: "rp_AAAAAAAAAA", Text: first.Text, SHA256: first.SHA256, At: Noon},
	} {
		if err := s.KeepDraft(ctx, d, ""); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

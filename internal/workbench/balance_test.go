package workbench_test

import (
	"encoding/json"
	"errors"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/balance"
)

// TestBalanceOfNothing: a case without articles has no camps, and says so; a day that is none is refused.
func TestBalanceOfNothing(t *testing.T) {
	b := bench(t, tools(t))
	r, err := b.Balance(t.Context(), balance.Options{On: "2031-05-14", Window: 30})
	if err != nil || r.Says == "" || len(r.Ties) != 0 || r.Frustration.F != nil {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := json.Marshal(r); err != nil {
		t.Error(err)
	}
	for _, on := range []string{"2031-13-45", "May", "2031-05"} {
		if _, err := b.Balance(t.Context(), balance.Options{On: on}); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("on %q: %v, want ErrInvalid", on, err)
		}
	}
}

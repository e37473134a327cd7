package api_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"hearsay/internal/api"
)

var update = flag.Bool("update", false, "write the golden files anew")

const reference = "../../docs/reference/openapi.json"

// TestOpenAPIIsWrittenDown fails when the API changed and its reference did not: run with -update and look at the
// difference. Fields and operations may be added; nothing that is there may change.
func TestOpenAPIIsWrittenDown(t *testing.T) {
	got := api.New(api.Options{}).Spec()
	if *update {
		if err := os.WriteFile(reference, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the API is not what docs/reference/openapi.json says; go test ./internal/api -update, then look at the difference")
	}
}

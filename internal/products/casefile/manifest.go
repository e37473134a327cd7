package casefile

import (
	"strings"

	"hearsay/internal/evidence"
)

// Schema names the form of the file.
const Schema = "hearsay.casefile/1"

// Media is the media type of a casefile, and Extension what its name ends in.
const (
	Media     = "application/vnd.hearsay.casefile+zip"
	Extension = ".hearsay"
)

// The members.
const (
	manifestName  = "manifest.json"
	caseName      = "case.json"
	articlesName  = "articles.ndjson"
	versionsName  = "versions.ndjson"
	capturesName  = "captures.ndjson"
	refusalsName  = "refusals.ndjson"
	readingsName  = "readings.ndjson"
	decisionsName = "decisions.ndjson"
	draftsName    = "drafts.ndjson"
	contentFolder = "content/"
)

// lists are the members that hold a line for each thing, in the order in which they are written.
var lists = []string{articlesName, versionsName, capturesName, refusalsName, readingsName, decisionsName, draftsName}

// Manifest says what is in a casefile.
type Manifest struct {
	Schema  string            `json:"schema"`
	Program string            `json:"program"` // name and version of the program that wrote it
	Case    evidence.KeptCase `json:"case"`
	Counts  Counts            `json:"counts"`
	Members []Member          `json:"members"` // in the order of the file
}

// Counts says how many lines the lists have, and how many contents there are.
type Counts struct {
	Articles  int `json:"articles"`
	Versions  int `json:"versions"`
	Captures  int `json:"captures"`
	Refusals  int `json:"refusals"`
	Readings  int `json:"readings"`
	Decisions int `json:"decisions"`
	Drafts    int `json:"drafts"`
	Contents  int `json:"contents"`
}

// of returns the count of a list.
func (c *Counts) of(list string) *int {
	switch list {
	case articlesName:
		return &c.Articles
	case versionsName:
		return &c.Versions
	case capturesName:
		return &c.Captures
	case refusalsName:
		return &c.Refusals
	case readingsName:
		return &c.Readings
	case decisionsName:
		return &c.Decisions
	}
	return &c.Drafts
}

// Member is one file in the archive.
type Member struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// contentName is the name of the member that holds the content of a hash.
func contentName(sha string) string { return contentFolder + sha[:2] + "/" + sha }

// contentOf returns the hash that a member's name promises.
func contentOf(name string) (sha string, ok bool) {
	rest, ok := strings.CutPrefix(name, contentFolder)
	if !ok || len(rest) != 2+1+64 || rest[2] != '/' || rest[:2] != rest[3:5] || !isHash(rest[3:]) {
		return "", false
	}
	return rest[3:], true
}

func isHash(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
}

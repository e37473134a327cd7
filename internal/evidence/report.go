package evidence

import "time"

// PrefixReport begins the identifiers of reports: records of an analyst's own, like questions.
const PrefixReport = "rp"

// Report is what an analyst writes: Markdown whose citations, such as [@st_7Q2M4C0V9K], lead to records of the case.
type Report struct {
	ID       string          `json:"id"` // rp_…
	Title    string          `json:"title"`
	By       string          `json:"by"` // who began it
	At       time.Time       `json:"at"`
	Changed  time.Time       `json:"changed"`
	Decision string          `json:"decision"` // the last event that wrote it
	State    string          `json:"state"`    // open, or dropped: put aside by a person
	Settings ReportSettings  `json:"settings"`
	Text     string          `json:"text"`     // Markdown, of the draft where there is one, else of the latest version
	SHA256   string          `json:"sha256"`   // of Text
	Draft    *ReportDraft    `json:"draft"`    // what was typed since the latest version, null for nothing
	Versions []ReportVersion `json:"versions"` // those saved under a name or by a person's wish, newest first
}

// ReportSettings say by which customs a report is checked and printed.
type ReportSettings struct {
	Yardstick string `json:"yardstick"` // which words of likelihood it may use: icd203, phia, nato, ipcc or none
	Marking   string `json:"marking"`   // TLP 2.0: clear, green, amber, amber+strict, red; "" for none
	Paper     string `json:"paper"`     // a4 or letter
	Language  string `json:"language"`  // BCP 47
}

// ReportDraft is text that is kept as it is typed, and is no version yet.
type ReportDraft struct {
	By     string    `json:"by"`
	At     time.Time `json:"at"`
	Base   string    `json:"base"` // SHA-256 of the version's text that it was begun from
	SHA256 string    `json:"sha256"`
}

// ReportVersion is a saved state of a report. Its text is in the log, and so under the log's hashes.
type ReportVersion struct {
	Decision string    `json:"decision"`
	Name     string    `json:"name"` // "" where it was saved without one
	By       string    `json:"by"`
	At       time.Time `json:"at"`
	SHA256   string    `json:"sha256"` // of the text
	Words    int       `json:"words"`
}

package alert

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

const note = "This is a report about a warning that others are said to have given. It is not an alert: do not act on it and do not pass it on as one."

type message struct {
	XMLName     xml.Name `xml:"urn:oasis:names:tc:emergency:cap:1.2 alert"`
	Identifier  string   `xml:"identifier"`
	Sender      string   `xml:"sender"`
	Sent        string   `xml:"sent"`
	Status      string   `xml:"status"`
	MsgType     string   `xml:"msgType"`
	Source      string   `xml:"source,omitempty"`
	Scope       string   `xml:"scope"`
	Restriction string   `xml:"restriction"`
	Note        string   `xml:"note"`
	Info        info     `xml:"info"`
}

type info struct {
	Language    string      `xml:"language"`
	Category    string      `xml:"category"`
	Event       string      `xml:"event"`
	Urgency     string      `xml:"urgency"`
	Severity    string      `xml:"severity"`
	Certainty   string      `xml:"certainty"`
	SenderName  string      `xml:"senderName,omitempty"`
	Headline    string      `xml:"headline"`
	Description string      `xml:"description"`
	Parameters  []parameter `xml:"parameter"`
	Area        *area       `xml:"area"`
}

type parameter struct {
	Name  string `xml:"valueName"`
	Value string `xml:"value"`
}

type area struct {
	Desc   string `xml:"areaDesc"`
	Circle string `xml:"circle,omitempty"`
}

// Write writes one warning of the case as a message. Marking is a level of TLP 2.0, "" for none. The error is w's.
func Write(w io.Writer, c *products.Case, n evidence.Warning, marking string) error {
	m := message{
		Identifier: n.ID + "-" + c.UUID().String(), Sender: "hearsay-" + c.UUID().String(),
		Sent: c.Changed().UTC().Format("2006-01-02T15:04:05-00:00"), Status: "Draft", MsgType: "Alert",
		Source: visible(c.Program), Scope: "Restricted", Restriction: "For those who work on the case only.", Note: note,
		Info: info{
			Language: "en", Category: "Security", Event: "Report about a " + string(n.Kind), Urgency: "Unknown", Severity: "Unknown", Certainty: "Unknown",
			SenderName: "Hearsay, from published articles", Headline: headline(n.Label), Description: visible(describe(n)), Parameters: parameters(n), Area: place(c, n),
		},
	}
	if marking != "" {
		m.Restriction = "TLP:" + strings.ToUpper(marking) + ". " + m.Restriction
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(m); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// Zip writes every warning, a file each. Entries have no time, so that the same case gives the same bytes.
func Zip(w io.Writer, c *products.Case, marking string) error {
	z := zip.NewWriter(w)
	for _, n := range c.Warnings {
		f, err := z.CreateHeader(&zip.FileHeader{Name: n.ID + ".xml", Method: zip.Deflate})
		if err != nil {
			return err
		}
		if err := Write(f, c, n, marking); err != nil {
			return err
		}
	}
	return z.Close()
}

func visible(s string) string { return products.Visible(strings.ToValidUTF8(s, "\uFFFD")) }

// headline is a label in the 160 characters that the protocol has for it.
func headline(s string) string {
	r := []rune(visible("Reported: " + s))
	if len(r) > 160 {
		return strings.TrimSpace(string(r[:159])) + "…"
	}
	return string(r)
}

func describe(n evidence.Warning) string {
	lines := []string{n.Label + ".", "Whether it was given: " + strings.ReplaceAll(n.Standing, "_", " ") + ". " + products.ToldBy(n.Articles) + "."}
	if s := products.Count(n.Origins); s != "" {
		lines = append(lines, "Rests on "+s+".")
	}
	for _, x := range n.Contested {
		lines = append(lines, "Texts differ over "+x.Field+": "+strings.Join(x.Values, " / ")+".")
	}
	return strings.Join(append(lines, "Record "+n.ID+", "+string(n.State)+"."), "\n")
}

func parameters(n evidence.Warning) []parameter {
	var out []parameter
	put := func(name, value string) {
		if value != "" {
			out = append(out, parameter{"hearsay." + name, visible(value)})
		}
	}
	put("record", n.ID)
	put("state", string(n.State))
	put("standing", n.Standing)
	put("from", n.FromLabel)
	put("to", n.ToLabel)
	for _, f := range []struct {
		name string
		said []evidence.SaidOf
	}{
		{"of", n.Of}, {"obtained", n.Obtained}, {"given", n.Given}, {"public", n.Public}, {"disclosed", n.Disclosed}, {"channel", n.Channels},
		{"lead", n.LeadText}, {"said_of_it", n.Said},
	} {
		for _, s := range f.said {
			put(f.name, said(s))
		}
	}
	for _, a := range n.Specific {
		put("specific."+a.Name, a.Value)
	}
	for _, s := range n.Responses {
		put("response."+s.Detail, said(s))
	}
	if n.LeadDays != nil {
		put("lead_days", fmt.Sprint(*n.LeadDays))
	}
	put("outcome", n.IncidentWhat)
	return out
}

// said is a value with whose word it is.
func said(s evidence.SaidOf) string {
	if len(s.Places) == 0 || s.Places[0].Speaker == "" {
		return s.Value
	}
	return s.Value + " (" + s.Places[0].Speaker + ")"
}

func place(c *products.Case, n evidence.Warning) *area {
	for _, i := range c.Incidents {
		if i.ID != n.Incident || i.Where == nil {
			continue
		}
		a := &area{Desc: visible(strings.Join(i.Where.Path, ", "))}
		if a.Desc == "" {
			a.Desc = visible(i.Where.Name)
		}
		if i.Where.Latitude != nil && i.Where.Longitude != nil {
			a.Circle = fmt.Sprintf("%.5f,%.5f 0", *i.Where.Latitude, *i.Where.Longitude)
		}
		return a
	}
	return nil
}

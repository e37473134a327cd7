package alert_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"hearsay/internal/products/alert"
	"hearsay/internal/products/productstest"
)

func TestWrite(t *testing.T) {
	c := productstest.Case()
	var b bytes.Buffer
	if err := alert.Write(&b, c, c.Warnings[0], "amber"); err != nil {
		t.Fatal(err)
	}
	file := b.String()
	for _, want := range []string{
		`<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">`, "<status>Draft</status>", "<scope>Restricted</scope>", "<restriction>TLP:AMBER. ", "It is not an alert",
		"<sent>2031-05-16T12:05:00-00:00</sent>", "<urgency>Unknown</urgency>", "<severity>Unknown</severity>", "<certainty>Unknown</certainty>",
		"<valueName>hearsay.given</valueName>\n      <value>2031-04-28 (Two officials)</value>", "<valueName>hearsay.standing</valueName>\n      <value>contested</value>",
		"<valueName>hearsay.specific.when</valueName>\n      <value>contested</value>", "<valueName>hearsay.response.denied</valueName>",
		"<areaDesc>Lantern Quay, Ostrane</areaDesc>\n      <circle>51.50000,-3.25000 0</circle>",
	} {
		if !strings.Contains(file, want) {
			t.Errorf("%q is not in\n%s", want, file)
		}
	}
	for _, no := range []string{"<effective>", "<onset>", "<expires>", "Actual"} {
		if strings.Contains(file, no) {
			t.Errorf("%s would make an alert of a report", no)
		}
	}
}

func TestZip(t *testing.T) {
	c := productstest.HostileCase()
	var b, again bytes.Buffer
	if err := alert.Zip(&b, c, ""); err != nil {
		t.Fatal(err)
	}
	_ = alert.Zip(&again, productstest.HostileCase(), "")
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same case gives other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil || len(z.File) != 1 || z.File[0].Name != "wn_5KB2MC3GYK.xml" {
		t.Fatalf("%v: %v", err, z.File)
	}
	f, _ := z.File[0].Open()
	var m struct {
		Headline string `xml:"info>headline"`
	}
	if err := xml.NewDecoder(f).Decode(&m); err != nil || !strings.HasPrefix(m.Headline, "Reported: -1<script>") || len([]rune(m.Headline)) > 160 {
		t.Errorf("%v: %q", err, m.Headline)
	}
}

package docx

import (
	"fmt"
	"strings"

	"hearsay/internal/products"
)

// paragraphStyle is a style of paragraphs: sizes and spaces as ECMA-376 counts them, half points and twentieths of a point.
type paragraphStyle struct {
	id, name, based, next string
	pPr, rPr              string
}

var paragraphStyles = []paragraphStyle{
	{"Title", "Title", "Normal", "Subtitle", `<w:spacing w:before="0" w:after="40" w:line="440" w:lineRule="atLeast"/>`, `<w:b/><w:sz w:val="36"/>`},
	{"Subtitle", "Subtitle", "Normal", "Normal", `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="B8B8B8"/></w:pBdr><w:spacing w:after="240"/>`, `<w:color w:val="3C4043"/><w:sz w:val="18"/>`},
	{"Heading1", "heading 1", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:sz w:val="26"/>`},
	{"Heading2", "heading 2", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="260" w:after="80"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:sz w:val="23"/>`},
	{"Heading3", "heading 3", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="220" w:after="60"/><w:outlineLvl w:val="2"/>`, `<w:b/><w:sz w:val="21"/>`},
	{"Heading4", "heading 4", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="3"/>`, `<w:b/><w:i/><w:sz w:val="21"/>`},
	{"Heading5", "heading 5", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="4"/>`, `<w:i/><w:sz w:val="21"/>`},
	{"Quote", "Quote", "Normal", "Normal", `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="DDD9D0"/></w:pBdr><w:ind w:left="400"/>`, ``},
	{"ListParagraph", "List Paragraph", "Normal", "ListParagraph", `<w:spacing w:after="60"/>`, ``},
	{"SourceCode", "Source Code", "Normal", "Normal", `<w:shd w:val="clear" w:color="auto" w:fill="F1EFEA"/><w:spacing w:line="240" w:lineRule="auto"/>`, ``},
	{"TableText", "Table Text", "Normal", "TableText", `<w:spacing w:before="40" w:after="40" w:line="260" w:lineRule="atLeast"/>`, `<w:sz w:val="20"/>`},
	{"Apparatus", "Apparatus", "Normal", "Apparatus", `<w:spacing w:after="100" w:line="260" w:lineRule="atLeast"/>`, `<w:sz w:val="18"/>`},
	{"Colophon", "Colophon", "Normal", "Normal", `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="B8B8B8"/></w:pBdr><w:spacing w:before="360" w:line="230" w:lineRule="atLeast"/>`, `<w:color w:val="3C4043"/><w:sz w:val="16"/>`},
	{"FootnoteText", "footnote text", "Normal", "FootnoteText", `<w:spacing w:after="20" w:line="230" w:lineRule="atLeast"/>`, `<w:sz w:val="17"/>`},
	{"FootnoteQuote", "Footnote Quote", "FootnoteText", "FootnoteText", `<w:ind w:left="280"/>`, ``},
	{"Header", "header", "Normal", "Header", `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`, `<w:color w:val="3C4043"/><w:sz w:val="17"/>`},
	{"Footer", "footer", "Normal", "Footer", `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`, `<w:color w:val="3C4043"/><w:sz w:val="17"/>`},
}

// styles writes word/styles.xml: text of 10.5 on 15.5 points.
func (p *parts) styles() []byte {
	var w writer
	language := products.Tag(p.doc.Language)
	w.raw(`%s<w:styles%s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="%[3]s" w:eastAsia="%[3]s" w:bidi="%[3]s"/></w:rPr></w:rPrDefault>`+
		`<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="310" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>`, xmlHead, spaces, language)
	w.raw(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	w.raw(`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`)
	w.raw(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	w.raw(`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`)
	for _, s := range paragraphStyles {
		w.raw(`<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/><w:next w:val="%s"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`, s.id, s.name, s.based, s.next, s.pPr, s.rPr)
	}
	w.raw(`<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`)
	w.raw(`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F5C99"/><w:u w:val="single"/></w:rPr></w:style>`)
	w.raw(`<w:style w:type="character" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/><w:noProof/><w:sz w:val="17"/></w:rPr></w:style>`)
	w.raw(`<w:style w:type="table" w:styleId="Evidence"><w:name w:val="Evidence"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B8B8B8"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B8B8B8"/></w:tblBorders></w:tblPr>` +
		`<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="54585C"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`)
	return w.Bytes()
}

// numbering writes word/numbering.xml.
func (p *parts) numbering() []byte {
	var w writer
	w.raw("%s<w:numbering%s>", xmlHead, spaces)
	for kind := range 2 {
		w.raw(`<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>`, kind)
		for level := range 9 {
			format, text := "bullet", []string{"•", "◦", "▪"}[level%3]
			if kind == 1 {
				format, text = []string{"decimal", "lowerLetter", "lowerRoman"}[level%3], fmt.Sprintf("%%%d.", level+1)
			}
			w.raw(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`, level, format, text, step*(level+1), step)
		}
		w.raw("</w:abstractNum>")
	}
	w.raw(`<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, bulletList)
	restart := strings.Builder{}
	for level := range 9 {
		fmt.Fprintf(&restart, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride>`, level)
	}
	for i := range p.numbers {
		w.raw(`<w:num w:numId="%d"><w:abstractNumId w:val="1"/>%s</w:num>`, numberLists+i, restart.String())
	}
	w.raw("</w:numbering>")
	return w.Bytes()
}

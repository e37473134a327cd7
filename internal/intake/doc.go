// Package intake turns bytes from outside into documents: frozen text, metadata, furniture marked.
//
// In: an [Input], a name and its bytes, of whatever origin. Out: a [Document], or an error that wraps
// evidence.ErrInput and says in one sentence what is wrong with this input and what to do. It never keeps anything,
// never fetches anything, and never lets one bad input harm another.
//
// Children come in two sorts. An [Opener] knows a format (plain text, Markdown, web pages); an [Annotator] marks
// something in a text whatever its format (furniture, the masthead's facts). A [Desk] picks the opener and runs the
// annotators, furniture before masthead: what a title is shows once the menus are known. PDF, Word, mail, web archives
// and feeds are further openers; an archive is an opener of several documents and will come through [Desk] in the same
// way. Formats whose parser a hostile file could hold up run in a process of their own (package child).
//
// What several children need is here: bytes to text ([Decode]), a text's lines ([Lines]), dates ([FindDate], [ISODate]).
package intake

// The assembler does not know these vector instructions by name. A product is rounded before it is added: FMLA, which it
// does know, would not give the bits of portable.go.

// d = n * m, four numbers
#define FMUL4(m, n, d) WORD $(0x6E20DC00 | (m)<<16 | (n)<<5 | (d))

// d = n + m
#define FADD4(m, n, d) WORD $(0x4E20D400 | (m)<<16 | (n)<<5 | (d))

// d = n - m
#define FSUB4(m, n, d) WORD $(0x4EA0D400 | (m)<<16 | (n)<<5 | (d))

// d = all ones where n > 0, else zeros
#define FPOSITIVE4(n, d) WORD $(0x4EA0C800 | (n)<<5 | (d))

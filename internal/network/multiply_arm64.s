#include "textflag.h"
#include "neon_arm64.h"

// V0 to V23 hold 6 rows of 16 sums, V24 to V27 a row of the panel, V28 to V31 are scratch. R0 to R5 walk along the rows
// of a, R6 through the panel.

#define ROW(from, s0, s1, s2, s3) \
	VLD1R.P 4(from), [V28.S4] \
	FMUL4(24, 28, 29)         \
	FMUL4(25, 28, 30)         \
	FMUL4(26, 28, 31)         \
	FMUL4(27, 28, 28)         \
	FADD4(29, s0, s0)         \
	FADD4(30, s1, s1)         \
	FADD4(31, s2, s2)         \
	FADD4(28, s3, s3)

#define COPY(a, b, c, d) \
	VMOV V0.B16, a.B16 \
	VMOV V1.B16, b.B16 \
	VMOV V2.B16, c.B16 \
	VMOV V3.B16, d.B16

#define ARGUMENTS \
	MOVD k+0(FP), R10      \
	MOVD blocks+8(FP), R11 \
	MOVD a+16(FP), R0      \
	MOVD lda+24(FP), R8    \
	LSL  $2, R8            \
	MOVD panel+32(FP), R12 \
	MOVD bias+40(FP), R13

#define TILE \
	ADD  R8, R0, R1                                   \
	ADD  R8, R1, R2                                   \
	ADD  R8, R2, R3                                   \
	ADD  R8, R3, R4                                   \
	ADD  R8, R4, R5                                   \
	ADD  R8, R5, R14                                  \
	MOVD R12, R6                                      \
	MOVD R10, R7                                      \
	VLD1 (R13), [V0.S4, V1.S4, V2.S4, V3.S4]          \
	COPY(V4, V5, V6, V7)                              \
	COPY(V8, V9, V10, V11)                            \
	COPY(V12, V13, V14, V15)                          \
	COPY(V16, V17, V18, V19)                          \
	COPY(V20, V21, V22, V23)                          \
one:                                                      \
	VLD1.P 64(R6), [V24.S4, V25.S4, V26.S4, V27.S4]   \
	ROW(R0, 0, 1, 2, 3)                               \
	ROW(R1, 4, 5, 6, 7)                               \
	ROW(R2, 8, 9, 10, 11)                             \
	ROW(R3, 12, 13, 14, 15)                           \
	ROW(R4, 16, 17, 18, 19)                           \
	ROW(R5, 20, 21, 22, 23)                           \
	SUBS $1, R7                                       \
	BNE  one                                          \
	MOVD R14, R0

// func multiplyNEON(k, blocks int, a *float32, lda int, panel, bias, c *float32, ldc int)
TEXT ·multiplyNEON(SB), NOSPLIT, $0-64
	ARGUMENTS
	MOVD c+48(FP), R15
	MOVD ldc+56(FP), R9
	LSL  $2, R9

block:
	TILE
	VST1 [V0.S4, V1.S4, V2.S4, V3.S4], (R15)
	ADD  R9, R15
	VST1 [V4.S4, V5.S4, V6.S4, V7.S4], (R15)
	ADD  R9, R15
	VST1 [V8.S4, V9.S4, V10.S4, V11.S4], (R15)
	ADD  R9, R15
	VST1 [V12.S4, V13.S4, V14.S4, V15.S4], (R15)
	ADD  R9, R15
	VST1 [V16.S4, V17.S4, V18.S4, V19.S4], (R15)
	ADD  R9, R15
	VST1 [V20.S4, V21.S4, V22.S4, V23.S4], (R15)
	ADD  R9, R15
	SUBS $1, R11
	BNE  block
	RET

// Adds a row's values (v0, v1), times what is positive of its gates (g0, g1), to x.
#define GATE(v0, v1, g0, g1, G0, G1) \
	FPOSITIVE4(g0, 28)            \
	FPOSITIVE4(g1, 29)            \
	VAND V28.B16, G0.B16, V28.B16 \
	VAND V29.B16, G1.B16, V29.B16 \
	FMUL4(28, v0, 28)             \
	FMUL4(29, v1, 29)             \
	VLD1 (R15), [V30.S4, V31.S4]  \
	FADD4(28, 30, 30)             \
	FADD4(29, 31, 31)             \
	VST1 [V30.S4, V31.S4], (R15)  \
	ADD  R9, R15

// func gateNEON(k, blocks int, a *float32, lda int, panel, bias, x *float32, ldx int)
TEXT ·gateNEON(SB), NOSPLIT, $0-64
	ARGUMENTS
	MOVD x+48(FP), R15
	MOVD ldx+56(FP), R9
	LSL  $2, R9

block:
	TILE
	GATE(0, 1, 2, 3, V2, V3)
	GATE(4, 5, 6, 7, V6, V7)
	GATE(8, 9, 10, 11, V10, V11)
	GATE(12, 13, 14, 15, V14, V15)
	GATE(16, 17, 18, 19, V18, V19)
	GATE(20, 21, 22, 23, V22, V23)
	SUBS $1, R11
	BNE  block
	RET

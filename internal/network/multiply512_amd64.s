#include "textflag.h"

// Two blocks of six rows at a time, a panel's row in one register: Z0 to Z11 hold 12 rows of 16 sums, Z12 a row of the
// panel, Z13 to Z15 are scratch. AX, BX, R14 and R15 walk along rows 0, 3, 6 and 9 of a. The sums are those of
// multiply_amd64.s, in the same order.

#define ROW512(from, sum, scratch) \
	VMULPS.BCST from, Z12, scratch \
	VADDPS      scratch, sum, sum

#define STEP512(k) \
	VMOVUPS (64*k)(DX), Z12          \
	ROW512((4*k)(AX), Z0, Z13)         \
	ROW512((4*k)(AX)(R8*1), Z1, Z14)   \
	ROW512((4*k)(AX)(R8*2), Z2, Z15)   \
	ROW512((4*k)(BX), Z3, Z13)         \
	ROW512((4*k)(BX)(R8*1), Z4, Z14)   \
	ROW512((4*k)(BX)(R8*2), Z5, Z15)   \
	ROW512((4*k)(R14), Z6, Z13)        \
	ROW512((4*k)(R14)(R8*1), Z7, Z14)  \
	ROW512((4*k)(R14)(R8*2), Z8, Z15)  \
	ROW512((4*k)(R15), Z9, Z13)        \
	ROW512((4*k)(R15)(R8*1), Z10, Z14) \
	ROW512((4*k)(R15)(R8*2), Z11, Z15)

#define ARGUMENTS512 \
	MOVQ k+0(FP), R10      \
	MOVQ blocks+8(FP), R11 \
	MOVQ a+16(FP), SI      \
	MOVQ lda+24(FP), R8    \
	SHLQ $2, R8            \
	MOVQ panel+32(FP), R12 \
	MOVQ bias+40(FP), R13

#define TILE512 \
	MOVQ    SI, AX           \
	LEAQ    (R8)(R8*2), CX   \
	LEAQ    (SI)(CX*1), BX   \
	LEAQ    (SI)(CX*2), R14  \
	LEAQ    (BX)(CX*2), R15  \
	LEAQ    (R14)(CX*2), SI  \
	MOVQ    R12, DX          \
	VMOVUPS (R13), Z0        \
	VMOVAPS Z0, Z1           \
	VMOVAPS Z0, Z2           \
	VMOVAPS Z0, Z3           \
	VMOVAPS Z0, Z4           \
	VMOVAPS Z0, Z5           \
	VMOVAPS Z0, Z6           \
	VMOVAPS Z0, Z7           \
	VMOVAPS Z0, Z8           \
	VMOVAPS Z0, Z9           \
	VMOVAPS Z0, Z10          \
	VMOVAPS Z0, Z11          \
	MOVQ    R10, CX          \
	SUBQ    $4, CX           \
	JLT     rest             \
	PCALIGN $32              \
four:                        \
	STEP512(0)               \
	STEP512(1)               \
	STEP512(2)               \
	STEP512(3)               \
	ADDQ    $16, AX          \
	ADDQ    $16, BX          \
	ADDQ    $16, R14         \
	ADDQ    $16, R15         \
	ADDQ    $256, DX         \
	SUBQ    $4, CX           \
	JGE     four             \
rest:                        \
	ADDQ    $4, CX           \
	JZ      done             \
one:                         \
	STEP512(0)               \
	ADDQ    $4, AX           \
	ADDQ    $4, BX           \
	ADDQ    $4, R14          \
	ADDQ    $4, R15          \
	ADDQ    $64, DX          \
	SUBQ    $1, CX           \
	JNZ     one              \
done:                        \
	LEAQ    (R9)(R9*2), AX

// func multiplyAVX512(k, blocks int, a *float32, lda int, panel, bias, c *float32, ldc int)
//
// blocks is even.
TEXT ·multiplyAVX512(SB), NOSPLIT, $0-64
	ARGUMENTS512
	MOVQ c+48(FP), DI
	MOVQ ldc+56(FP), R9
	SHLQ $2, R9

block:
	TILE512
	VMOVUPS Z0, (DI)
	VMOVUPS Z1, (DI)(R9*1)
	VMOVUPS Z2, (DI)(R9*2)
	ADDQ    AX, DI
	VMOVUPS Z3, (DI)
	VMOVUPS Z4, (DI)(R9*1)
	VMOVUPS Z5, (DI)(R9*2)
	ADDQ    AX, DI
	VMOVUPS Z6, (DI)
	VMOVUPS Z7, (DI)(R9*1)
	VMOVUPS Z8, (DI)(R9*2)
	ADDQ    AX, DI
	VMOVUPS Z9, (DI)
	VMOVUPS Z10, (DI)(R9*1)
	VMOVUPS Z11, (DI)(R9*2)
	ADDQ    AX, DI
	SUBQ    $2, R11
	JNZ     block
	VZEROUPPER
	RET

#define GATE512(sums, value, to) \
	VEXTRACTF64X4 $1, sums, Y14     \
	VMAXPS        Y15, Y14, Y14     \
	VMULPS        Y14, value, value \
	VADDPS        to, value, value  \
	VMOVUPS       value, to

// func gateAVX512(k, blocks int, a *float32, lda int, panel, bias, x *float32, ldx int)
//
// blocks is even.
TEXT ·gateAVX512(SB), NOSPLIT, $0-64
	ARGUMENTS512
	MOVQ x+48(FP), DI
	MOVQ ldx+56(FP), R9
	SHLQ $2, R9

block:
	TILE512
	VXORPS Y15, Y15, Y15
	GATE512(Z0, Y0, (DI))
	GATE512(Z1, Y1, (DI)(R9*1))
	GATE512(Z2, Y2, (DI)(R9*2))
	ADDQ   AX, DI
	GATE512(Z3, Y3, (DI))
	GATE512(Z4, Y4, (DI)(R9*1))
	GATE512(Z5, Y5, (DI)(R9*2))
	ADDQ   AX, DI
	GATE512(Z6, Y6, (DI))
	GATE512(Z7, Y7, (DI)(R9*1))
	GATE512(Z8, Y8, (DI)(R9*2))
	ADDQ   AX, DI
	GATE512(Z9, Y9, (DI))
	GATE512(Z10, Y10, (DI)(R9*1))
	GATE512(Z11, Y11, (DI)(R9*2))
	ADDQ   AX, DI
	SUBQ   $2, R11
	JNZ    block
	VZEROUPPER
	RET

#include "textflag.h"

// Adds up the lanes of Y0 and Y1 in halves; the sum is in X0 alone. X1 is scratch.
#define FOLD \
	VADDPS       Y1, Y0, Y0      \
	VEXTRACTF128 $1, Y0, X1      \
	VADDPS       X1, X0, X0      \
	VPERMILPS    $0x0E, X0, X1   \
	VADDPS       X1, X0, X0      \
	VPERMILPS    $0x01, X0, X1   \
	VADDSS       X1, X0, X0

// func normaliseAVX2(rows, width int, x, y, gain, bias *float32, epsilon float32)
TEXT ·normaliseAVX2(SB), NOSPLIT, $0-52
	MOVQ       rows+0(FP), R8
	MOVQ       width+8(FP), R9
	MOVQ       x+16(FP), SI
	MOVQ       y+24(FP), DI
	MOVQ       gain+32(FP), R10
	MOVQ       bias+40(FP), R11
	VMOVSS     epsilon+48(FP), X9
	VXORPS     X10, X10, X10
	VCVTSI2SSQ R9, X10, X10      // width
	MOVL       $0x3f800000, AX
	VMOVD      AX, X11           // one
	SHLQ       $2, R9

row:
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	XORQ   CX, CX

sum:
	VADDPS (SI)(CX*1), Y0, Y0
	VADDPS 32(SI)(CX*1), Y1, Y1
	ADDQ   $64, CX
	CMPQ   CX, R9
	JLT    sum
	FOLD
	VDIVSS X10, X0, X0
	VBROADCASTSS X0, Y8           // mean
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	XORQ   CX, CX

squares:
	VMOVUPS (SI)(CX*1), Y2
	VMOVUPS 32(SI)(CX*1), Y3
	VSUBPS  Y8, Y2, Y2
	VSUBPS  Y8, Y3, Y3
	VMULPS  Y2, Y2, Y2
	VMULPS  Y3, Y3, Y3
	VADDPS  Y2, Y0, Y0
	VADDPS  Y3, Y1, Y1
	ADDQ    $64, CX
	CMPQ    CX, R9
	JLT     squares
	FOLD
	VDIVSS  X10, X0, X0
	VADDSS  X9, X0, X0
	VSQRTSS X0, X0, X0
	VDIVSS  X0, X11, X0
	VBROADCASTSS X0, Y7           // scale
	XORQ    CX, CX

write:
	VMOVUPS (SI)(CX*1), Y2
	VMOVUPS 32(SI)(CX*1), Y3
	VSUBPS  Y8, Y2, Y2
	VSUBPS  Y8, Y3, Y3
	VMULPS  Y7, Y2, Y2
	VMULPS  Y7, Y3, Y3
	VMULPS  (R10)(CX*1), Y2, Y2
	VMULPS  32(R10)(CX*1), Y3, Y3
	VADDPS  (R11)(CX*1), Y2, Y2
	VADDPS  32(R11)(CX*1), Y3, Y3
	VMOVUPS Y2, (DI)(CX*1)
	VMOVUPS Y3, 32(DI)(CX*1)
	ADDQ    $64, CX
	CMPQ    CX, R9
	JLT     write
	ADDQ    R9, SI
	ADDQ    R9, DI
	SUBQ    $1, R8
	JNZ     row
	VZEROUPPER
	RET

// func convolveAVX2(rows, width, step int, y, weight, bias, z *float32)
//
// Sixteen channels at a time go down all rows, their weights in registers: Y0 to Y4 and Y5 to Y9, the bias in Y10 and Y11.
TEXT ·convolveAVX2(SB), NOSPLIT, $0-56
	MOVQ rows+0(FP), R8
	MOVQ width+8(FP), R9
	MOVQ step+16(FP), R10
	MOVQ y+24(FP), SI
	MOVQ weight+32(FP), R11
	MOVQ bias+40(FP), R12
	MOVQ z+48(FP), DI
	SHLQ $2, R9
	SHLQ $2, R10
	LEAQ (R10)(R10*2), R13 // three steps
	XORQ R14, R14

channels:
	LEAQ    (R11)(R14*1), AX
	VMOVUPS (AX), Y0
	VMOVUPS 32(AX), Y5
	ADDQ    R9, AX
	VMOVUPS (AX), Y1
	VMOVUPS 32(AX), Y6
	ADDQ    R9, AX
	VMOVUPS (AX), Y2
	VMOVUPS 32(AX), Y7
	ADDQ    R9, AX
	VMOVUPS (AX), Y3
	VMOVUPS 32(AX), Y8
	ADDQ    R9, AX
	VMOVUPS (AX), Y4
	VMOVUPS 32(AX), Y9
	VMOVUPS (R12)(R14*1), Y10
	VMOVUPS 32(R12)(R14*1), Y11
	LEAQ    (SI)(R14*1), AX
	LEAQ    (DI)(R14*1), BX
	MOVQ    R8, CX

row:
	VMULPS  (AX), Y0, Y12
	VMULPS  32(AX), Y5, Y13
	VADDPS  Y12, Y10, Y14
	VADDPS  Y13, Y11, Y15
	VMULPS  (AX)(R10*1), Y1, Y12
	VMULPS  32(AX)(R10*1), Y6, Y13
	VADDPS  Y12, Y14, Y14
	VADDPS  Y13, Y15, Y15
	VMULPS  (AX)(R10*2), Y2, Y12
	VMULPS  32(AX)(R10*2), Y7, Y13
	VADDPS  Y12, Y14, Y14
	VADDPS  Y13, Y15, Y15
	VMULPS  (AX)(R13*1), Y3, Y12
	VMULPS  32(AX)(R13*1), Y8, Y13
	VADDPS  Y12, Y14, Y14
	VADDPS  Y13, Y15, Y15
	VMULPS  (AX)(R10*4), Y4, Y12
	VMULPS  32(AX)(R10*4), Y9, Y13
	VADDPS  Y12, Y14, Y14
	VADDPS  Y13, Y15, Y15
	VMOVUPS Y14, (BX)
	VMOVUPS Y15, 32(BX)
	ADDQ    R9, AX
	ADDQ    R9, BX
	SUBQ    $1, CX
	JNZ     row
	ADDQ    $64, R14
	CMPQ    R14, R9
	JLT     channels
	VZEROUPPER
	RET

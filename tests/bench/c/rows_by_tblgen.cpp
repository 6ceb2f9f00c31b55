// What llvm-tblgen makes stands on the headers of LLVM.
#include <algorithm>
#include <cstdint>
#include <llvm/ADT/ArrayRef.h>
#include <llvm/ADT/StringRef.h>
#include <string>

using namespace llvm;

struct Row {
    uint32_t Number;
    const char *Text;
};

#define GET_RowTable_DECL
#define GET_RowTable_IMPL
#include "rows.inc"

#include "texts.gperf.c"

int code_by_gperf(const char *text, size_t length) {
    const struct gperf_row *const row = gperf_row(text, length);
    return row == NULL ? NO_CODE : row->code;
}

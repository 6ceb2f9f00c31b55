/* What libFuzzer and page.c call: the generated C and the model say the same of some bytes. */

#include "target.h"

#include "model.h"
#include "sip_status.h"

#include <stdio.h>
#include <stdlib.h>

static void require(int holds, const char *what, const uint8_t *data, size_t size) {
    if (!holds) {
        fprintf(stderr, "target: not so: %s, of %zu bytes:", what, size);
        for (size_t i = 0; i < size; i++) {
            fprintf(stderr, " %02X", data[i]);
        }
        fputs("\n", stderr);
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char untouched[] = "untouched";
    const char *text = (const char *)data;
    const struct model model = model_line(data, size);
    const char *phrase = untouched;
    size_t length = sizeof untouched;
    const int code = sip_status_parse_line(text, size, &phrase, &length);
    require(sip_status_from_line(text, size) == model_begin(data, size), "from_line", data, size);
    require(code == model.code, "the code", data, size);
    require(phrase == (code != 0 ? text + model.phrase : untouched), "the phrase", data, size);
    require(length == (code != 0 ? model.length : sizeof untouched), "its length", data, size);
    require(sip_status_parse_line(text, size, NULL, NULL) == code, "no outputs", data, size);
    return 0;
}

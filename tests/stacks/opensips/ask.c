#include "error.h"

#include "../ask.h"

static const char *ask(int code) {
    return error_text(code);
}

/* A test program: what a function gives for every code from -10 to 1299, a line each. */

#ifndef ASK_H
#define ASK_H

#include <stdio.h>

static const char *ask(int code);

int main(void) {
    int code;

    for (code = -10; code < 1300; code++) {
        const char *text = ask(code);
        printf("%d\t%s\n", code, text ? text : "NULL");
    }
    return 0;
}

#endif

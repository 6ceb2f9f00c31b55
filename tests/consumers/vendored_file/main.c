#include "answer.h"
#include <stdio.h>

#define SIP_STATUS_IMPLEMENTATION
#include "sip_status.h"

int main(void) {
    printf("%d: %s\n", answer(), sip_status_phrase(answer()));
    return 0;
}

#include "door.h"
#include "sip_status.h"
#include <stdio.h>

int main(void) {
    printf("%s, %s\n", sip_status_phrase(SIP_STATUS_BUSY_HERE), door_phrase(DOOR_SHUT));
    return 0;
}

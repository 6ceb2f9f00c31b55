/* The one function of OpenSIPS's error.h that is made. */

#ifndef error_h
#define error_h

char *error_text(int code);

#endif

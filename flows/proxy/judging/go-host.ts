/** Hosts of Go's own: whoever shows another's certificate for one of them is not that host. */
export const GO_HOST = /(?:^|\.)golang\.org$/;

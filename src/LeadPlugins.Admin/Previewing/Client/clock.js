// The organization's present. It is not that of this machine, so scripts of the solution that ask for now are told the organization's.
const MachineDate = Date;
let offset = 0;

/** Takes over what the server says now is. */
export function setNow(utc) {
  offset = MachineDate.parse(utc) - MachineDate.now();
}

/** Now, in milliseconds. */
export const now = () => MachineDate.now() + offset;

class OrganizationDate extends MachineDate {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }

  static now() {
    return now();
  }
}

/** Lets every script of a window live in the organization's present. */
export function liveIn(page) {
  page.Date = OrganizationDate;
}

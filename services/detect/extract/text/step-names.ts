const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Keywords of Ansible's plays, tasks and handlers, and of workflows, that people in a list hardly have. */
const keywords = words(
  'become become_user changed_when delegate_to failed_when gather_facts hosts if ignore_errors import_playbook import_role import_tasks include_role include_tasks include_vars listen local_action loop no_log post_tasks pre_tasks run_once set_fact with_dict with_fileglob with_first_found with_items with_nested with_sequence',
);
/** Modules of Ansible, but those that people have (`user`, `group`, `mail`, `meta`), and blocks of tasks. */
const modules = words(
  'apt apt_key apt_repository assemble assert async_status block blockinfile command copy cron debconf debug dnf docker_container docker_image ec2 expect fail fetch file find firewalld gem get_url getent git homebrew htpasswd ini_file iptables k8s known_hosts lineinfile mount mysql_db mysql_user npm package pam_limits parted pause ping pip postgresql_db postgresql_user raw reboot replace rpm_key seboolean selinux service setup shell slurp snap stat supervisorctl synchronize sysctl systemd systemd_service tempfile template timezone ufw unarchive uri wait_for wait_for_connection win_copy win_command win_feature win_package win_shell yum yum_repository zypper',
);
/** `ansible.builtin.copy` */
const qualified = /^[a-z]\w*\.[a-z]\w*\.[a-z]\w*$/;
const argument = /^\w+=/;
/** Modules that take a command as it is; what somebody logs in to is none. */
const free = words('command raw shell');
const loginShell = /^\/(?:usr\/)?(?:local\/)?s?bin\/\w+$/;
/** An action of GitHub's workflows. */
const action = /^(?:\.{1,2}\/|docker:\/\/|[\w.-]+\/[\w./-]+@)/;

/** Whether only a step has this key, with this value on its line. */
function isOfStep(key: string, value: string): boolean {
  if (keywords.has(key) || qualified.test(key)) return true;
  if (key === 'uses') return action.test(value);
  return modules.has(key) && (value === '' || argument.test(value) || (free.has(key) && !loginShell.test(value)));
}

/** `  key: value` below a name. */
const member = /^( +)([\w.]+):(?: +(.*?))?\s*$/;
const [dash, space] = [45, 32];
const nameKey = Buffer.from('name:');

/** What the names of steps are called in the place of their path, which speaks of a name. */
export const stepLabel = 'step';

/** True for a line `- name: …`. */
export function namesItem(bytes: Buffer, from: number, to: number): boolean {
  let at = from;
  while (at < to && bytes[at] === space) at += 1;
  if (bytes[at] !== dash) return false;
  while (at < to && (bytes[at] === space || bytes[at] === dash)) at += 1;
  return at + nameKey.length < to && bytes.compare(nameKey, 0, nameKey.length, at, at + nameKey.length) === 0;
}

/** Names of steps (`- name: Create Backup Folder`), told by the line below them: what is done, and nobody's. */
export class StepNames {
  /** Paths under which steps are named. */
  readonly #known = new Set<number>();

  /** True for the name at `path` of an item whose keys stand behind `indent` characters, when the line `below` says so, or said so of one before. */
  has(path: number, indent: number, below: string): boolean {
    if (this.#known.has(path)) return true;
    const [, blanks, key, value = ''] = member.exec(below) ?? [];
    if (key === undefined || blanks?.length !== indent || !isOfStep(key, value)) return false;
    if (path >= 0) this.#known.add(path);
    return true;
  }
}
